package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Feeds that are the same as another one. */
class TwinsTest {
    private static final String OLDER = Given.FEED;
    private static final String YOUNGER = "https://news.example/rss";

    private final Desk desk = new Desk();
    private final Set<String> answered = new HashSet<>();
    private int bodies;

    private void follow(String url, int days) {
        var added = Given.START.plus(Duration.ofDays(days));
        desk.follow(new FeedSettings(url, null, List.of(), null, null, null, null, null, Map.of(), added));
    }

    /** Lets time pass until the feed is out, with others answering that nothing changed; then answers for it. */
    private void poll(String url, PollOutcome outcome) {
        for (int i = 0; i < 500; i++) {
            var last = desk.requests.getLast();
            boolean its = last.url().equals(url);
            if (!answered.contains(last.id())) {
                answered.add(last.id());
                desk.finishPoll(its ? outcome : new PollOutcome.NotModified());
                if (its) {
                    return;
                }
            }
            desk.pass(Duration.ofMinutes(5));
        }
        throw new AssertionError(url + " was not polled");
    }

    private @Nullable FeedStatus status(String url) {
        return desk.statuses.stream()
                .filter(status -> status.url().equals(url))
                .reduce((one, other) -> other)
                .orElse(null);
    }

    private @Nullable String sameAs(String url) {
        var status = status(url);
        return status == null ? "no status" : status.sameAs();
    }

    private Twin twin(String url) {
        return Objects.requireNonNull(desk.shelves.feeds().get(url)).twin();
    }

    private static PollOutcome.Fetched entries(int from) {
        return Given.body(
                "from-" + from,
                IntStream.range(from, from + 5).mapToObj(i -> "entry-" + i).toArray(String[]::new));
    }

    @Test
    void two_feeds_with_the_same_entries_three_times_are_the_same_and_the_younger_one_is_the_twin() {
        follow(OLDER, 0);
        follow(YOUNGER, 1);
        for (int i = 0; i < 2; i++) {
            poll(OLDER, entries(i));
            poll(YOUNGER, entries(i));
        }
        assertThat(sameAs(YOUNGER)).isNull();
        poll(OLDER, entries(2));
        poll(YOUNGER, entries(2));
        poll(YOUNGER, new PollOutcome.NotModified());

        assertThat(sameAs(YOUNGER)).isEqualTo(OLDER);
        assertThat(sameAs(OLDER)).isNull();
        assertThat(status(YOUNGER)).extracting("interval").isEqualTo(Given.LIMITS.maxInterval());
    }

    @Test
    void the_twin_is_recognised_too_when_it_is_polled_first() {
        follow(OLDER, 0);
        follow(YOUNGER, 1);
        for (int i = 0; i < 3; i++) {
            poll(YOUNGER, entries(i));
            poll(OLDER, entries(i));
        }
        poll(YOUNGER, new PollOutcome.NotModified());

        assertThat(sameAs(YOUNGER)).isEqualTo(OLDER);
        assertThat(sameAs(OLDER)).isNull();
    }

    @Test
    void feeds_that_part_are_two_again_and_so_is_one_whose_elder_is_dropped() {
        follow(OLDER, 0);
        follow(YOUNGER, 1);
        for (int i = 0; i < 3; i++) {
            poll(OLDER, entries(i));
            poll(YOUNGER, entries(i));
        }
        for (int i = 10; i < 16; i++) {
            poll(YOUNGER, entries(i));
        }
        assertThat(sameAs(YOUNGER)).isNull();

        for (int i = 20; i < 23; i++) {
            poll(OLDER, entries(i));
            poll(YOUNGER, entries(i));
        }
        assertThat(sameAs(YOUNGER)).isEqualTo(OLDER);
        desk.drop(OLDER);
        poll(YOUNGER, new PollOutcome.NotModified());
        assertThat(sameAs(YOUNGER)).isNull();
    }

    @Test
    void feeds_with_one_entry_or_with_different_ones_are_not_the_same() {
        follow(OLDER, 0);
        follow(YOUNGER, 1);
        for (int i = 0; i < 5; i++) {
            poll(OLDER, Given.body("one-" + i, "entry-" + i));
            poll(YOUNGER, Given.body("one-" + i, "entry-" + i));
            poll(OLDER, entries(i * 3));
            poll(YOUNGER, entries(i * 3 + 1));
        }
        assertThat(sameAs(YOUNGER)).isNull();
        assertThat(sameAs(OLDER)).isNull();
    }

    @Test
    void a_feed_that_moves_to_a_followed_one_of_its_host_is_the_same_at_once_and_hardly_polled_when_that_is_sure() {
        follow(OLDER, 0);
        follow(YOUNGER, 1);
        var moved = new PollOutcome.Unchanged(null, null, OLDER + "?utm_source=rss");
        poll(YOUNGER, moved);
        assertThat(sameAs(YOUNGER)).isEqualTo(OLDER);
        assertThat(twin(YOUNGER).certain()).isFalse();

        for (int i = 0; i < 30 && !twin(YOUNGER).certain(); i++) {
            poll(YOUNGER, moved);
        }
        assertThat(sameAs(YOUNGER)).isEqualTo(OLDER);
        assertThat(twin(YOUNGER).certain()).isTrue();
    }

    @Test
    void a_feed_that_names_another_address_as_its_own_is_said_to_be_the_same_and_polled_as_ever() {
        follow(OLDER, 0);
        follow(YOUNGER, 1);
        poll(YOUNGER, naming("http://news.example/feed.xml"));
        assertThat(sameAs(YOUNGER)).isEqualTo(OLDER);
        assertThat(twin(YOUNGER).certain()).isFalse();

        poll(OLDER, naming("http://news.example/feed.xml"));
        assertThat(sameAs(OLDER)).isNull();
        poll(YOUNGER, naming("https://news.example/nobody-follows-this"));
        assertThat(sameAs(YOUNGER)).isNull();
        poll(YOUNGER, naming("https://other.example/feed"));
        assertThat(sameAs(YOUNGER)).isEqualTo("https://other.example/feed");
        poll(YOUNGER, naming("tag:news.example,2026:feed"));
        assertThat(sameAs(YOUNGER)).isNull();
    }

    @Test
    void what_was_kept_before_feeds_of_other_hosts_were_recognised_is_read() {
        var before = """
                {"bySelf":null,"byContent":"https://news.example/feed","here":false,"matches":3,"misses":0,"marks":["m"]}""";
        assertThat(JsonCodec.of(Twin.class).decode(before.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Twin(null, null, false, null, null, List.of("m")));
    }

    @Test
    void a_dropped_feed_leaves_no_mark() {
        follow(OLDER, 0);
        for (int i = 0; i < 9; i++) {
            poll(OLDER, entries(i));
        }
        assertThat(desk.shelves.marks().page("", Shelf.END, 100)).hasSize(1 + Twin.MOST_MARKS);
        desk.drop(OLDER);

        assertThat(desk.shelves.marks().page("", Shelf.END, 100)).isEmpty();
        assertThat(desk.forgotten).containsExactly(OLDER);
    }

    @Test
    void a_feed_that_is_told_of_one_elsewhere_is_the_same_until_it_brings_other_things_five_times() {
        var elsewhere = "https://mirror.example/feed";
        follow(OLDER, 0);
        poll(OLDER, entries(0));
        desk.deliver(FeedDelivery.recognised(OLDER, elsewhere, desk.now));
        assertThat(sameAs(OLDER)).isEqualTo(elsewhere);
        assertThat(twin(OLDER).certain()).isFalse();

        for (int i = 1; i < 5; i++) {
            poll(OLDER, entries(i));
        }
        assertThat(sameAs(OLDER)).isEqualTo(elsewhere);
        poll(OLDER, entries(5));
        assertThat(sameAs(OLDER)).isNull();

        desk.drop(OLDER);
        desk.deliver(FeedDelivery.recognised(OLDER, elsewhere, desk.now));
        assertThat(desk.counted(Outcomes.FEED_FORGOTTEN)).isEqualTo(1);
    }

    private PollOutcome.Fetched naming(String self) {
        var hints = new PollHints(null, null, Set.of(), Set.of(), self, null);
        return new PollOutcome.Fetched(
                "The News", "atom-1.0", List.of(), hints, null, null, "body-" + bodies++, null, null);
    }
}
