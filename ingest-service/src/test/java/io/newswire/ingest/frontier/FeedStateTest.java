package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedSettings;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedStateTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final FeedState FOLLOWED =
            FeedState.followed(FeedSettings.of("https://old.example/feed", NOW), Given.LIMITS, NOW);

    @Test
    void a_feed_that_moved_for_good_moves_even_when_its_body_stayed_the_same() {
        var moved = new PollOutcome.Unchanged(null, null, "https://new.example/feed");

        assertThat(FOLLOWED.polled(moved, Given.LIMITS, NOW).address()).isEqualTo("https://new.example/feed");
    }

    @Test
    void new_validators_of_an_old_body_are_the_ones_to_ask_with() {
        var revalidated = new PollOutcome.Unchanged("\"2\"", "Sun, 01 Mar 2026 11:00:00 GMT", null);

        var remembered = FOLLOWED.polled(revalidated, Given.LIMITS, NOW).remembered();

        assertThat(remembered.etag()).isEqualTo("\"2\"");
        assertThat(remembered.lastModified()).isEqualTo("Sun, 01 Mar 2026 11:00:00 GMT");
    }
}
