package io.newswire.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.JsonCodec;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds after each answer. */
class RobotsPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final String X = "https://a.org/x";
    private static final RobotsAnswer FILE = new RobotsAnswer.Body(Robots.bytes("User-agent: *\nDisallow: /x"));
    private static final RobotsAnswer AWAY = failed(503, null);

    @Test
    void a_file_holds_for_a_day() {
        var record = after(null, FILE, NOW);
        assertThat(record.allows(X, NOW).line()).isEqualTo(2);
        assertThat(record.isDue(NOW.plus(Duration.ofHours(24)).minusMillis(1))).isFalse();
        assertThat(record.isDue(NOW.plus(Duration.ofHours(24)))).isTrue();
    }

    @Test
    void a_file_that_did_not_change_holds_for_another_day() {
        var later = NOW.plus(Duration.ofHours(25));
        var record = after(after(null, FILE, NOW), RobotsAnswer.of(new FetchOutcome.NotModified(null), null), later);
        assertThat(record.allows(X, later).allowed()).isFalse();
        assertThat(record.dueAt()).isEqualTo(later.plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void where_there_is_no_file_everything_is_allowed(int status) {
        var record = after(after(null, FILE, NOW), failed(status, null), NOW);
        assertThat(record.state()).isEqualTo(RobotsRecord.State.UNAVAILABLE);
        var verdict = record.allows(X, NOW);
        assertThat(verdict.allowed()).isTrue();
        assertThat(verdict.reason()).contains("the server answered " + status);
    }

    @Test
    void a_file_that_is_gone_or_behind_too_many_redirects_is_no_file() {
        assertThat(after(null, RobotsAnswer.of(new FetchOutcome.Gone(404), null), NOW)
                        .allows(X, NOW)
                        .allowed())
                .isTrue();
        var endless = new FetchOutcome.Refused("redirects", "more than 5 redirects");
        assertThat(after(null, RobotsAnswer.of(endless, null), NOW)
                        .allows(X, NOW)
                        .allowed())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void where_nobody_can_say_nothing_is_allowed(int status) {
        var verdict = after(null, failed(status, null), NOW).allows(X, NOW);
        assertThat(verdict.allowed()).isFalse();
        assertThat(verdict.reason()).contains("the server answered " + status);
    }

    @Test
    void a_network_that_fails_and_a_refusal_of_ours_forbid_all() {
        var dns = new FetchOutcome.Failed("dns", "no such host", null, null, true);
        var address = new FetchOutcome.Refused("address", "10.0.0.1 is in private-use");
        assertThat(after(null, RobotsAnswer.of(dns, null), NOW).allows(X, NOW).allowed())
                .isFalse();
        assertThat(after(null, RobotsAnswer.of(address, null), NOW)
                        .allows(X, NOW)
                        .allowed())
                .isFalse();
    }

    @Test
    void an_older_file_goes_on_to_hold_while_nobody_can_say() {
        var record = after(after(null, FILE, NOW), AWAY, NOW.plus(Duration.ofDays(2)));
        assertThat(record.allows(X, NOW.plus(Duration.ofDays(3))).line()).isEqualTo(2);
        assertThat(record.allows("https://a.org/y", NOW.plus(Duration.ofDays(3)))
                        .allowed())
                .isTrue();
    }

    @Test
    void after_thirty_days_of_silence_everything_is_allowed_until_the_server_speaks() {
        var record = after(after(null, AWAY, NOW), AWAY, NOW.plus(Duration.ofDays(20)));
        assertThat(record.allows(X, NOW.plus(Duration.ofDays(30)).minusMillis(1))
                        .allowed())
                .isFalse();
        assertThat(record.allows(X, NOW.plus(Duration.ofDays(30))).allowed()).isTrue();
        var spoken = after(record, FILE, NOW.plus(Duration.ofDays(31)));
        assertThat(spoken.allows(X, NOW.plus(Duration.ofDays(31))).allowed()).isFalse();
        assertThat(spoken.unreachableSince()).isNull();
    }

    @Test
    void what_was_no_file_before_forbids_all_when_nobody_can_say() {
        var record = after(after(null, failed(404, null), NOW), AWAY, NOW);
        assertThat(record.allows(X, NOW).allowed()).isFalse();
    }

    @Test
    void an_unreachable_server_is_asked_less_and_less_often_down_to_every_six_hours() {
        @Nullable RobotsRecord record = null;
        var rests = new Duration[9];
        for (int i = 0; i < rests.length; i++) {
            record = after(record, AWAY, NOW);
            rests[i] = Duration.between(NOW, record.dueAt());
        }
        assertThat(rests).startsWith(Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(20));
        assertThat(rests).endsWith(Duration.ofHours(6), Duration.ofHours(6));
    }

    @Test
    void a_server_that_says_when_to_come_back_is_asked_no_sooner_and_within_a_day() {
        assertThat(after(null, failed(429, Duration.ofHours(7)), NOW).dueAt()).isEqualTo(NOW.plus(Duration.ofHours(7)));
        assertThat(after(null, failed(503, Duration.ofSeconds(1)), NOW).dueAt())
                .isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(after(null, failed(503, Duration.ofDays(9)), NOW).dueAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void an_answer_without_content_is_an_empty_file() {
        var record = after(null, failed(204, null), NOW);
        assertThat(record.state()).isEqualTo(RobotsRecord.State.RULES);
        assertThat(record.allows(X, NOW).allowed()).isTrue();
    }

    @Test
    void unchanged_without_anything_before_forbids_all() {
        assertThat(after(null, new RobotsAnswer.Unchanged(), NOW).allows(X, NOW).allowed())
                .isFalse();
    }

    @Test
    void a_record_comes_back_from_json_the_same() {
        var codec = JsonCodec.of(RobotsRecord.class);
        for (var answer : new RobotsAnswer[] {FILE, AWAY, failed(404, null)}) {
            var record = after(null, answer, NOW);
            assertThat(codec.decode(codec.encode(record))).isEqualTo(record);
        }
    }

    private static RobotsRecord after(@Nullable RobotsRecord before, RobotsAnswer answer, Instant now) {
        return RobotsPolicy.after(before, answer, "Newswire", now);
    }

    private static RobotsAnswer failed(int status, @Nullable Duration retryAfter) {
        return RobotsAnswer.of(
                new FetchOutcome.Failed("http-status", "the server answered " + status, status, retryAfter, true),
                null);
    }
}
