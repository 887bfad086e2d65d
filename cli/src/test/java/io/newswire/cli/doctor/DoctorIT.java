package io.newswire.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.cli.ExitCode;
import io.newswire.cli.Typed;
import io.newswire.cli.local.LocalBroker;
import io.newswire.cli.local.LocalPostgres;
import io.newswire.cli.local.Ports;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import io.newswire.store.database.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorIT {
    private static final String SECRET = "open-sesame-5512";
    private static final String NOWHERE = "127.0.0.1:9";

    @TempDir
    private static Path servers;

    private static LocalBroker broker;
    private static LocalPostgres postgres;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        broker = LocalBroker.start(servers.resolve("kafka"), Ports.free());
        postgres = LocalPostgres.on(servers.resolve("postgres"), servers.resolve("logs/postgres.log"), Ports.free());
        postgres.start();
        try (var database = Database.of(new Database.Access(
                postgres.jdbcUrl(), LocalPostgres.USER, "", 1, Duration.ofMinutes(1), Duration.ofMinutes(1)))) {
            database.migrate();
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
        broker.close();
    }

    @BeforeEach
    void wholeTopics() {
        assertThat(Typed.newswire("topics", "apply", "--yes", "--kafka", broker.bootstrapServers(), "--data", data())
                        .exitCode())
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void what_is_as_it_should_be_is_told_so_and_a_stage_that_nobody_runs_is_a_problem() throws Exception {
        var typed = doctor(broker.bootstrapServers(), postgres.jdbcUrl());
        assertThat(levels(typed, "kafka")).containsOnly("ok");
        assertThat(levels(typed, "topics")).containsOnly("ok");
        assertThat(levels(typed, "postgresql")).containsOnly("ok");
        assertThat(levels(typed, "migrations")).containsOnly("ok");
        assertThat(levels(typed, "settings")).containsOnly("ok");
        assertThat(levels(typed, "lag")).containsOnly("ok");
        // That of the controller, and that of the database.
        assertThat(levels(typed, "clock")).containsExactly("ok", "ok");
        assertThat(levels(typed, "groups")).containsOnly("problem");
        assertThat(typed.exitCode()).isEqualTo(ExitCode.TO_MEND);
    }

    @Test
    void every_finding_that_is_not_well_says_how_to_mend_it() throws Exception {
        for (var finding : findings(doctor(NOWHERE, "jdbc:postgresql://" + NOWHERE + "/newswire"))) {
            assertThat("ok".equals(finding.get("level")) || finding.containsKey("mend"))
                    .as("%s", finding)
                    .isTrue();
        }
    }

    @Test
    void a_topic_that_is_missing_is_a_problem_that_apply_mends() throws Exception {
        try (var admin = admin()) {
            admin.deleteTopics(List.of(Topic.LINKS.topicName())).all().get(30, TimeUnit.SECONDS);
            await().until(() ->
                    !admin.listTopics().names().get(30, TimeUnit.SECONDS).contains(Topic.LINKS.topicName()));
        }
        var typed = doctor(broker.bootstrapServers(), postgres.jdbcUrl());
        assertThat(findings(typed))
                .anySatisfy(finding -> assertThat(finding)
                        .containsEntry("level", "problem")
                        .containsEntry("what", "newswire.links is missing")
                        .hasEntrySatisfying("mend", mend -> assertThat(mend).startsWith("newswire topics apply --")));
    }

    @Test
    void a_wrong_retention_is_told_with_what_is_and_what_should_be() throws Exception {
        set(Topic.PAGES, "retention.ms", "1000");
        assertThat(findings(doctor(broker.bootstrapServers(), postgres.jdbcUrl())))
                .anySatisfy(finding -> assertThat(finding)
                        .containsEntry("level", "warning")
                        .containsEntry("what", "newswire.pages: retention.ms is 1000, should be 604800000"));
    }

    @Test
    void a_record_size_that_stops_the_services_is_a_problem() throws Exception {
        set(Topic.PAGES, "max.message.bytes", "1048576");
        assertThat(levels(doctor(broker.bootstrapServers(), postgres.jdbcUrl()), "topics"))
                .containsOnly("problem");
    }

    @Test
    void migrations_that_are_pending_unknown_or_failed_are_told() throws Exception {
        sql("CREATE TABLE kept AS SELECT * FROM flyway_schema_history");
        try {
            sql("DELETE FROM flyway_schema_history WHERE version::float >= 9");
            assertThat(text(doctor(broker.bootstrapServers(), postgres.jdbcUrl()), "migrations"))
                    .contains("still to run: 9 dead letters by key");
            sql("UPDATE flyway_schema_history SET success = false WHERE version = '8'");
            assertThat(text(doctor(broker.bootstrapServers(), postgres.jdbcUrl()), "migrations"))
                    .contains("failed half way: 8 dead letter runs");
            sql("UPDATE flyway_schema_history SET success = true, version = '900' WHERE version = '8'");
            assertThat(text(doctor(broker.bootstrapServers(), postgres.jdbcUrl()), "migrations"))
                    .contains("of a newer version: 900 ");
        } finally {
            sql("DELETE FROM flyway_schema_history");
            sql("INSERT INTO flyway_schema_history SELECT * FROM kept");
            sql("DROP TABLE kept");
        }
    }

    @Test
    void a_database_that_is_down_is_one_problem_and_kafka_is_looked_at_all_the_same() throws Exception {
        var typed = doctor(broker.bootstrapServers(), "jdbc:postgresql://" + NOWHERE + "/newswire");
        assertThat(levels(typed, "postgresql")).containsExactly("problem");
        assertThat(text(typed, "migrations")).contains("PostgreSQL does not answer");
        assertThat(levels(typed, "topics")).containsOnly("ok");
    }

    @Test
    void a_broker_that_is_down_is_one_problem_and_the_database_is_looked_at_all_the_same() throws Exception {
        var typed = doctor(NOWHERE, postgres.jdbcUrl());
        assertThat(levels(typed, "kafka")).containsExactly("problem");
        assertThat(text(typed, "kafka")).contains("no answer in time").contains("newswire.kafka.bootstrap-servers");
        assertThat(levels(typed, "topics")).containsExactly("warning");
        assertThat(levels(typed, "migrations")).containsOnly("ok");
    }

    @Test
    void settings_that_are_wrong_are_told_and_no_secret_is_shown() throws Exception {
        var config = directory.resolve("newswire.properties");
        Files.writeString(config, """
                newswire.kafka.bootstrap-servers=%s
                newswire.store.database-url=%s
                newswire.store.database-user=nobody
                newswire.store.database-password=%s
                newswire.store.pool-size=none
                """.formatted(broker.bootstrapServers(), postgres.jdbcUrl(), SECRET));
        var typed = Typed.newswire("doctor", "--config", config.toString(), "--data", data());
        assertThat(typed.exitCode()).isEqualTo(ExitCode.TO_MEND);
        assertThat(typed.out()).contains("newswire.store.pool-size").doesNotContain(SECRET);
        assertThat(typed.err()).doesNotContain(SECRET);
    }

    @Test
    void an_archive_that_cannot_be_written_is_told_with_the_folder_and_the_bucket() throws Exception {
        var file = Files.createFile(directory.resolve("archive"));
        var typed = doctor(
                broker.bootstrapServers(),
                postgres.jdbcUrl(),
                "newswire.store.archive.enabled=true",
                "newswire.store.archive.dir=" + file,
                "newswire.store.archive.s3.bucket=pages",
                "newswire.store.archive.s3.endpoint=http://" + NOWHERE,
                "newswire.store.archive.s3.access-key=us",
                "newswire.store.archive.s3.secret-key=" + SECRET);
        assertThat(levels(typed, "archive")).containsExactly("problem", "problem");
        assertThat(text(typed, "archive")).contains(file + " is a file").contains("bucket pages");
        assertThat(typed.out() + typed.err()).doesNotContain(SECRET);
    }

    @Test
    void where_nothing_is_named_and_nothing_runs_it_says_what_to_name() throws Exception {
        var typed = Typed.newswire("doctor", "--data", data(), "--output", "json");
        assertThat(typed.exitCode()).isEqualTo(ExitCode.TO_MEND);
        assertThat(text(typed, "kafka")).contains("--kafka HOST:PORT", "newswire up");
        assertThat(levels(typed, "jdk")).hasSize(1);
    }

    /** On settings of a file. */
    private Typed doctor(String kafka, String jdbcUrl, String... more) throws Exception {
        var config = directory.resolve("newswire.properties");
        Files.writeString(config, """
                newswire.kafka.bootstrap-servers=%s
                newswire.store.database-url=%s
                newswire.store.database-user=%s
                newswire.store.database-password=%s
                %s
                """.formatted(kafka, jdbcUrl, LocalPostgres.USER, SECRET, String.join("\n", more)));
        var typed = Typed.newswire(
                "doctor",
                "--config",
                config.toString(),
                "--data",
                data(),
                "--timeout",
                kafka.equals(NOWHERE) ? "8s" : "30s",
                "--output",
                "json");
        assertThat(typed.out() + typed.err()).doesNotContain(SECRET).doesNotContain("Exception");
        return typed;
    }

    private String data() {
        return directory.resolve("nothing-runs-here").toString();
    }

    private record Found(
            String level,
            String area,
            String what,
            @Nullable String mend) {
        Map<String, String> fields() {
            return mend == null
                    ? Map.of("level", level, "area", area, "what", what)
                    : Map.of("level", level, "area", area, "what", what, "mend", mend);
        }
    }

    private static List<Map<String, String>> findings(Typed typed) {
        return typed.lines().stream()
                .map(line -> JsonCodec.of(Found.class).decode(line.getBytes(StandardCharsets.UTF_8)))
                .map(Found::fields)
                .toList();
    }

    private static List<String> levels(Typed typed, String area) {
        return findings(typed).stream()
                .filter(finding -> area.equals(finding.get("area")))
                .map(finding -> String.valueOf(finding.get("level")))
                .toList();
    }

    private static String text(Typed typed, String area) {
        return findings(typed).stream()
                .filter(finding -> area.equals(finding.get("area")))
                .map(finding -> finding.get("what") + "; " + finding.get("mend"))
                .reduce("", (a, b) -> a + "\n" + b);
    }

    private static void set(Topic topic, String key, String value) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
        try (var admin = admin()) {
            admin.incrementalAlterConfigs(Map.of(
                            resource,
                            List.of(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET))))
                    .all()
                    .get(30, TimeUnit.SECONDS);
            await().until(() ->
                    admin.describeConfigs(List.of(resource)).all().get(30, TimeUnit.SECONDS).values().stream()
                            .anyMatch(config -> config.entries().stream()
                                    .anyMatch(entry -> entry.name().equals(key) && value.equals(entry.value()))));
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static void sql(String statement) throws Exception {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), LocalPostgres.USER, "");
                var asked = connection.createStatement()) {
            asked.execute(statement);
        }
    }
}
