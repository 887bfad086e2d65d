package io.newswire.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.status.ServiceState;
import io.newswire.platform.kafka.GroupLag;
import io.newswire.store.database.Migrations;
import io.newswire.store.database.ServerState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.GroupState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of what servers say. */
class JudgementsTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Path LOG = Path.of("/data/logs/enrich-service.log");
    private static final long GIB = 1L << 30;

    @ParameterizedTest
    @CsvSource({"16, PROBLEM", "17, OK", "18, OK", "19, WARNING"})
    void versions_of_postgresql_that_were_tested_are_well(int major, Level level) {
        var finding = DatabaseChecks.of(state(major, 5, false), "postgresql://db/newswire")
                .getFirst();
        assertThat(finding.level()).isEqualTo(level);
    }

    @Test
    void a_database_that_takes_no_writes_is_a_problem() {
        assertThat(DatabaseChecks.of(state(18, 5, true), "postgresql://db/newswire"))
                .anyMatch(finding ->
                        finding.level() == Level.PROBLEM && finding.what().contains("takes no writes"));
    }

    @Test
    void connections_that_are_nearly_all_in_use_are_a_warning_with_the_setting_that_helps() {
        assertThat(DatabaseChecks.of(state(18, 90, false), "postgresql://db/newswire")
                        .getLast())
                .matches(finding -> finding.level() == Level.WARNING)
                .matches(finding -> String.valueOf(finding.mend()).contains("newswire.store.pool-size"));
    }

    @Test
    void each_state_of_migrations_is_told_with_its_way_out() {
        var findings =
                DatabaseChecks.of(new Migrations(List.of("1 a"), List.of("2 b"), List.of("3 c"), List.of("4 d")));
        assertThat(findings).extracting(Finding::level).containsExactly(Level.PROBLEM, Level.PROBLEM, Level.WARNING);
        assertThat(findings).noneMatch(finding -> finding.mend() == null);
        assertThat(DatabaseChecks.of(new Migrations(List.of("1 a", "2 b"), List.of(), List.of(), List.of())))
                .containsExactly(Finding.ok("migrations", "2 applied, up to 2 b"));
    }

    @Test
    void a_service_that_died_within_the_hour_and_is_back_is_a_warning() {
        var recently = NOW.minusSeconds(3_600);
        assertThat(ServiceChecks.of(service(null), LOG, recently).level()).isEqualTo(Level.OK);
        assertThat(ServiceChecks.of(service(NOW.minusSeconds(7_200)), LOG, recently)
                        .level())
                .isEqualTo(Level.OK);
        var again = ServiceChecks.of(service(NOW.minusSeconds(60)), LOG, recently);
        assertThat(again.level()).isEqualTo(Level.WARNING);
        assertThat(again.what()).contains("enrich-service ended unasked", "2026-05-04T09:59:00Z");
    }

    @Test
    void a_service_that_is_being_started_again_is_waited_for_before_all_is_stopped() {
        assertThat(mend(7L, null)).startsWith("its log says why: /data/logs/enrich-service.log;");
        assertThat(mend(8L, NOW))
                .startsWith(
                        "wait a moment, as it ended unasked and was started again at 2026-05-04T10:00:00Z; else its log")
                .contains("`newswire up`");
        assertThat(mend(null, null)).startsWith("wait a moment").contains("/data/logs/enrich-service.log");
    }

    private static String mend(@Nullable Long process, @Nullable Instant restartedAt) {
        var state = new ServiceState(
                "enrich-service", URI.create("http://127.0.0.1:1"), false, "REBALANCING", process, restartedAt);
        return String.valueOf(
                ServiceChecks.of(state, LOG, NOW.minusSeconds(3_600)).mend());
    }

    private static ServiceState service(@Nullable Instant restartedAt) {
        return new ServiceState("enrich-service", URI.create("http://127.0.0.1:1"), true, "", 7L, restartedAt);
    }

    @Test
    void a_stage_without_members_is_a_problem_that_names_its_service() {
        var finding = GroupChecks.of("newswire.fetcher", GroupState.EMPTY, 0);
        assertThat(finding.level()).isEqualTo(Level.PROBLEM);
        assertThat(finding.mend()).contains("ingest-service");
    }

    @Test
    void a_stage_that_is_being_rebalanced_is_a_warning() {
        assertThat(GroupChecks.of("newswire.store", GroupState.PREPARING_REBALANCE, 2)
                        .level())
                .isEqualTo(Level.WARNING);
        assertThat(GroupChecks.of("newswire.store", GroupState.STABLE, 2).level())
                .isEqualTo(Level.OK);
    }

    @Test
    void a_stage_far_behind_is_told_how_many_instances_can_share_the_work() {
        var finding = GroupChecks.behind(new GroupLag.Lag("newswire.enrich", "newswire.pages", 1_234_567, 0, 1));
        assertThat(finding.what()).contains("1,234,567 records of newswire.pages");
        assertThat(finding.mend()).contains("6 can share");
    }

    @ParameterizedTest
    @CsvSource({"0, OK", "1999, OK", "-1999, OK", "3000, WARNING", "-3000, WARNING", "61000, PROBLEM", "-61000, PROBLEM"
    })
    void clocks_that_are_apart_are_told_by_how_much(long millis, Level level) {
        var finding = ClockChecks.of("PostgreSQL", NOW, NOW.plusMillis(millis), NOW);
        assertThat(finding.level()).isEqualTo(level);
    }

    @Test
    void the_time_that_an_answer_takes_is_no_skew() {
        var late = NOW.plus(Duration.ofSeconds(30));
        assertThat(ClockChecks.of("PostgreSQL", NOW, NOW.plusSeconds(15), late).level())
                .isEqualTo(Level.OK);
        assertThat(ClockChecks.of("PostgreSQL", NOW, late.plusSeconds(5), late).what())
                .contains("5.0 s ahead of");
    }

    @Test
    void room_is_judged_by_what_is_left() {
        assertThat(Space.of("disk", "/data", 500 * GIB, 1000 * GIB, "").level()).isEqualTo(Level.OK);
        assertThat(Space.of("disk", "/data", 5 * GIB, 1000 * GIB, "").level()).isEqualTo(Level.WARNING);
        assertThat(Space.of("disk", "/data", GIB / 2, 1000 * GIB, "").level()).isEqualTo(Level.PROBLEM);
    }

    @Test
    void sizes_are_told_in_the_unit_that_fits() {
        assertThat(Space.words(512)).isEqualTo("512 B");
        assertThat(Space.words(3 * GIB / 2)).isEqualTo("1.5 GiB");
        assertThat(Space.words(2048 * GIB)).isEqualTo("2.0 TiB");
    }

    @Test
    void a_java_that_is_too_old_is_a_problem() {
        assertThat(JdkChecks.of(Runtime.Version.parse("17.0.1"), "somebody", GIB, 2)
                        .level())
                .isEqualTo(Level.PROBLEM);
        assertThat(JdkChecks.of(Runtime.Version.parse("21"), "somebody", GIB, 2).level())
                .isEqualTo(Level.OK);
    }

    private static ServerState state(int major, int connections, boolean readOnly) {
        return new ServerState(major + ".1", major, GIB, connections, 100, readOnly, NOW);
    }
}
