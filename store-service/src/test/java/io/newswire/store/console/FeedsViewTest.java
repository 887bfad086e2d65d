package io.newswire.store.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FeedStatus.State;
import io.newswire.store.query.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedsViewTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void feeds_with_trouble_come_first_in_the_words_of_the_command_line() {
        var ok = feed("a", State.ACTIVE, 0, null);
        var removed = feed("b", State.REMOVED, 0, null);
        var failing = feed("c", State.ACTIVE, 2, null);
        var worse = feed("d", State.ACTIVE, 9, null);
        var losing = feed("e", State.ACTIVE, 0, NOW.minusSeconds(3_600));
        var view = new FeedsView(new Page<>(List.of(ok, removed, failing, worse, losing), null), SearchLink.NONE, NOW);

        assertThat(view.feeds()).containsExactly(worse, failing, losing, ok, removed);
        assertThat(view.feeds())
                .extracting(view::health)
                .containsExactly("failing", "failing", "overflowing", "ok", "removed");
        assertThat(view.overflows(losing)).isTrue();
        assertThat(view.overflows(ok)).isFalse();
    }

    @Test
    void a_feed_whose_time_has_come_waits_for_its_host() {
        var feed = feed("a", State.ACTIVE, 0, null);
        var page = new Page<>(List.of(feed), null);
        assertThat(new FeedsView(page, SearchLink.NONE, NOW).isDue(feed)).isFalse();
        assertThat(new FeedsView(page, SearchLink.NONE, NOW.plusSeconds(300)).isDue(feed))
                .isTrue();
    }

    private static FeedStatus feed(String name, State state, int failures, @Nullable Instant overflowedAt) {
        return new FeedStatus(
                "http://" + name + ".example/rss",
                state,
                null,
                null,
                "rss-2.0",
                NOW.minusSeconds(30),
                NOW.plusSeconds(300),
                NOW.minusSeconds(30),
                failures > 0 ? "failed" : "fetched",
                null,
                failures,
                null,
                12,
                12.0,
                1L,
                overflowedAt,
                null,
                null,
                List.of(),
                NOW);
    }
}
