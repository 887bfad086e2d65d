package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedDelivery;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Feeds of different hosts that bring the same. */
class ClaimDeskTest {
    private static final String ENTRIES = "fingerprint";

    private static final Claim OLDER = claim("https://a.example/feed", "a.example", 0);
    private static final Claim YOUNGER = claim("https://b.example/feed", "b.example", 1);
    private static final Claim YOUNGEST = claim("https://c.example/feed", "c.example", 2);

    private final TreeShelf<Claim> shelf = new TreeShelf<>(Claim.class);
    private final ClaimDesk desk = new ClaimDesk(shelf);

    private static Claim claim(String feed, String home, int days) {
        return new Claim(feed, home, Given.START.plus(Duration.ofDays(days)), true);
    }

    private ClaimDesk.@Nullable Told claimed(Claim claim) {
        return desk.claimed(ENTRIES, claim, Given.START);
    }

    private static ClaimDesk.Told told(Claim younger, Claim elder) {
        return new ClaimDesk.Told(younger.home(), FeedDelivery.recognised(younger.feed(), elder.feed(), Given.START));
    }

    @Test
    void the_younger_feed_is_told_of_the_elder_one_whoever_comes_first() {
        assertThat(claimed(OLDER)).isNull();
        assertThat(claimed(YOUNGER)).isEqualTo(told(YOUNGER, OLDER));
        assertThat(claimed(YOUNGEST)).isEqualTo(told(YOUNGEST, OLDER));
        assertThat(claimed(OLDER)).isNull();

        shelf.remove(ENTRIES);
        assertThat(claimed(YOUNGEST)).isNull();
        assertThat(claimed(OLDER)).isEqualTo(told(YOUNGEST, OLDER));
        assertThat(claimed(YOUNGER)).isEqualTo(told(YOUNGER, OLDER));
    }

    @Test
    void of_two_that_were_followed_at_the_same_time_one_is_the_elder_all_the_same() {
        var twin = claim("https://z.example/feed", "z.example", 0);
        assertThat(claimed(twin)).isNull();
        assertThat(claimed(OLDER)).isEqualTo(told(twin, OLDER));
        assertThat(claimed(twin)).isEqualTo(told(twin, OLDER));
    }

    @Test
    void other_entries_and_feeds_of_the_same_host_are_nobodys_business_here() {
        assertThat(claimed(OLDER)).isNull();
        assertThat(desk.claimed("other", YOUNGER, Given.START)).isNull();
        assertThat(claimed(claim("https://a.example/rss", "a.example", 1))).isNull();
    }

    @Test
    void what_is_given_up_is_given_up_by_its_holder_only() {
        claimed(OLDER);
        assertThat(claimed(YOUNGER.givenUp())).isNull();
        assertThat(claimed(YOUNGER)).isEqualTo(told(YOUNGER, OLDER));

        assertThat(claimed(OLDER.givenUp())).isNull();
        assertThat(claimed(YOUNGER)).isNull();
        assertThat(claimed(YOUNGER.givenUp())).isNull();
        assertThat(shelf.get(ENTRIES)).isNull();
        assertThat(claimed(YOUNGER.givenUp())).isNull();
    }
}
