package io.newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.Topic;
import io.newswire.ingest.frontier.Obedience;
import io.newswire.platform.settings.InvalidSettingsException;
import io.newswire.platform.settings.SettingsLoader;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestSettingsTest {
    @Test
    void what_is_not_set_is_polite() {
        var settings = load(Map.of());

        assertThat(settings.minInterval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.hostDelay()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.allowedHosts()).isEmpty();
        assertThat(IngestLimits.frontier(settings).seenRetention()).isEqualTo(Duration.ofDays(90));
        assertThat(IngestLimits.fetcher(settings).maxBytes()).isEqualTo(10_000_000);
        assertThat(IngestLimits.fetcher(settings).readTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(IngestLimits.fetcher(settings).maxRedirects()).isEqualTo(5);
    }

    @Test
    void a_demo_may_be_quick_and_stay_at_home() {
        var settings = load(Map.of(
                "NEWSWIRE_INGEST_MIN_INTERVAL", "1s",
                "NEWSWIRE_INGEST_HOST_DELAY", "10ms",
                "NEWSWIRE_INGEST_FETCH_TIMEOUT", "3s",
                "NEWSWIRE_INGEST_ALLOWED_HOSTS", "127.0.0.1,[::1]:8080"));

        assertThat(IngestLimits.frontier(settings).minInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(IngestLimits.fetcher(settings).connectTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.allowedHosts().orElseThrow()).containsExactly("127.0.0.1", "[::1]:8080");
    }

    @Test
    void a_page_for_which_topics_have_no_room_is_refused_at_the_start() {
        assertThatThrownBy(() -> load(Map.of("NEWSWIRE_INGEST_MAX_PAGE_BYTES", "10000001")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("10000000");
    }

    /** A partition's requests wait in the topic while hosts hang; those that wait too long are taken for lost. */
    @Test
    void when_every_host_hangs_the_last_request_is_still_fetched_before_it_is_taken_for_lost() {
        var settings = load(Map.of());

        long out = (long) IngestLimits.frontier(settings).maxInFlight() * Topic.FETCH_REQUESTS.partitions();
        var longest = settings.fetchTimeout().multipliedBy(out / settings.maxConcurrentFetches());

        assertThat(longest).isLessThan(settings.lostAfter().dividedBy(2));
    }

    @Test
    void large_bodies_take_a_part_of_the_heap_only() {
        assertThat(IngestLimits.largeBodies(10_000_000, 512 << 20)).isEqualTo(6);
        assertThat(IngestLimits.largeBodies(10_000_000, 8L << 30)).isEqualTo(107);
        assertThat(IngestLimits.largeBodies(10_000_000, 64 << 20)).isEqualTo(4);
    }

    @Test
    void everything_that_contradicts_is_told_at_once_with_its_key() {
        var settings = load(Map.of(
                "NEWSWIRE_INGEST_MAX_INTERVAL", "1m",
                "NEWSWIRE_INGEST_LOST_AFTER", "6m",
                "NEWSWIRE_INGEST_ALLOWED_HOSTS", "a b,10.0.0.0/8,10.0.0.0/99",
                "NEWSWIRE_INGEST_REVISIT_AFTER", "1d,1h",
                "NEWSWIRE_INGEST_WEBSUB_CALLBACK", "foo",
                "NEWSWIRE_INGEST_SEEN_RETENTION", "1s",
                "NEWSWIRE_INGEST_USER_AGENT", "(nobody)"));

        assertThat(new IngestService().problems(settings))
                .hasSize(9)
                .doesNotHaveDuplicates()
                .contains(
                        "newswire.ingest.max-interval: 1m is below the min-interval of 5m",
                        "newswire.ingest.revisit-after: 1h stands after 1d: the shortest comes first",
                        "newswire.ingest.seen-retention: 1s is below 1m")
                .anyMatch(problem -> problem.contains("lost-after") && problem.contains("may wait for 7m"))
                .anyMatch(problem -> problem.contains("allowed-hosts") && problem.contains("'a b'"))
                .anyMatch(problem -> problem.contains("allowed-hosts") && problem.contains("/99"))
                .anyMatch(problem -> problem.contains("websub-secret"))
                .anyMatch(problem -> problem.contains("'foo'"))
                .anyMatch(problem -> problem.contains("user-agent") && problem.contains("(nobody)"));
    }

    @Test
    void a_user_agent_that_no_header_can_hold_is_refused_before_anything_starts() {
        assertThat(new IngestService().problems(load(Map.of("NEWSWIRE_INGEST_USER_AGENT", "Zeitung/1 (für uns)"))))
                .singleElement()
                .asString()
                .startsWith("newswire.ingest.user-agent: ")
                .contains("ASCII");
    }

    @Test
    void what_goes_together_is_no_problem() {
        assertThat(new IngestService().problems(load(Map.of()))).isEmpty();
        assertThat(new IngestService()
                        .problems(load(Map.of(
                                "NEWSWIRE_INGEST_LOST_AFTER", "5m",
                                "NEWSWIRE_INGEST_FETCH_TIMEOUT", "10s",
                                "NEWSWIRE_INGEST_WEBSUB_CALLBACK", "https://news.example/",
                                "NEWSWIRE_INGEST_WEBSUB_SECRET", "known to us"))))
                .isEmpty();
    }

    @Test
    void known_articles_are_looked_at_again_unless_that_is_set_to_nothing() {
        assertThat(IngestLimits.frontier(load(Map.of())).revisitAfter())
                .containsExactly(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7));
        assertThat(IngestLimits.frontier(load(Map.of("NEWSWIRE_INGEST_REVISIT_AFTER", "")))
                        .revisitAfter())
                .isEmpty();
    }

    @Test
    void robots_txt_is_obeyed_unless_it_is_said_otherwise_and_read_for_the_agents_name() {
        assertThat(IngestLimits.frontier(load(Map.of())).robots().mode()).isEqualTo(Obedience.Mode.OBEY);
        assertThat(IngestLimits.frontier(load(Map.of("NEWSWIRE_INGEST_ROBOTS", "ignore")))
                        .robots()
                        .mode())
                .isEqualTo(Obedience.Mode.IGNORE);
    }

    @Test
    void a_user_agent_without_an_address_is_warned_of() {
        assertThat(Contact.isIn(load(Map.of()).userAgent())).isFalse();
        assertThat(Contact.isIn("Newswire/0.1 (+https://press.example/bot)")).isTrue();
        assertThat(Contact.isIn("Newswire/0.1 (bot@press.example)")).isTrue();
    }

    private static IngestSettings load(Map<String, String> environment) {
        return SettingsLoader.load(environment, null, IngestSettings.class).get(IngestSettings.class);
    }
}
