package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private Instant now = Given.START;
    private FeedState feed = FeedState.followed(Given.settings(Given.FEED), Given.LIMITS, now);
    private int published;

    private void poll(PollOutcome outcome) {
        feed = feed.polled(outcome, Given.LIMITS, now);
    }

    /** So many new entries, and of the old ones so many. */
    private void brings(int fresh, int old, @Nullable Instant date) {
        published += fresh;
        var links = IntStream.range(published - fresh - old, published)
                .mapToObj(i -> Given.found("entry-" + i, date))
                .toList();
        poll(Given.body("body-" + published, links.reversed()));
    }

    private void publishEvery(Duration interval, int times) {
        for (int i = 0; i < times; i++) {
            now = now.plus(interval);
            brings(1, Math.min(published, 10), null);
        }
    }

    private void silentFor(Duration length) {
        for (var end = now.plus(length); now.isBefore(end); now = now.plus(Duration.ofHours(6))) {
            poll(new PollOutcome.NotModified());
        }
    }

    @Test
    void a_source_that_publishes_hourly_is_silent_after_hours_without_an_entry_and_a_slow_one_after_weeks() {
        publishEvery(Duration.ofHours(1), 200);
        var last = now;
        silentFor(Duration.ofHours(5));
        assertThat(feed.coverage(now).silent()).isFalse();
        silentFor(Duration.ofHours(12));
        assertThat(feed.coverage(now).silentSince()).isEqualTo(last);
        assertThat(feed.coverage(now).expectedPerDay()).isCloseTo(24, Percentage.withPercentage(30));
        silentFor(Duration.ofDays(100));
        assertThat(feed.coverage(now).silentSince()).isEqualTo(last);

        var slow = new CoverageTest();
        slow.publishEvery(Duration.ofDays(2), 40);
        slow.silentFor(Duration.ofDays(6));
        assertThat(slow.feed.coverage(slow.now).silent()).isFalse();
        slow.silentFor(Duration.ofDays(20));
        assertThat(slow.feed.coverage(slow.now).silent()).isTrue();
    }

    @Test
    void one_new_entry_ends_the_silence() {
        publishEvery(Duration.ofHours(1), 100);
        silentFor(Duration.ofDays(2));
        assertThat(feed.coverage(now).silent()).isTrue();
        publishEvery(Duration.ofHours(1), 1);

        assertThat(feed.coverage(now).silent()).isFalse();
    }

    @Test
    void polls_that_failed_and_a_clock_that_jumped_are_no_silence() {
        publishEvery(Duration.ofHours(12), 60);
        for (int i = 0; i < 100; i++) {
            now = now.plus(Duration.ofHours(6));
            poll(new PollOutcome.Failed("timeout", null));
        }
        poll(new PollOutcome.NotModified());
        assertThat(feed.coverage(now).silent()).isFalse();

        now = now.plus(Duration.ofDays(365));
        poll(new PollOutcome.NotModified());
        now = now.minus(Duration.ofDays(365));
        poll(new PollOutcome.NotModified());
        assertThat(feed.coverage(now).silent()).isFalse();
    }

    @Test
    void what_was_seen_is_counted_by_days() {
        publishEvery(Duration.ofHours(6), 80);
        assertThat(feed.coverage(now).seenLastWeek()).isBetween(28, 32);
        assertThat(feed.coverage(now).seenLastDay()).isBetween(4, 8);
        silentFor(Duration.ofDays(9));
        assertThat(feed.coverage(now).seenLastWeek()).isZero();
    }

    @Test
    void a_body_without_a_single_known_entry_may_have_dropped_some_unseen() {
        brings(5, 0, null);
        now = now.plus(Duration.ofHours(1));
        brings(5, 1, null);
        assertThat(feed.coverage(now).overflows()).isZero();
        now = now.plus(Duration.ofHours(1));
        brings(5, 0, null);

        assertThat(feed.coverage(now).overflows()).isEqualTo(1);
        assertThat(feed.coverage(now).overflowing()).isTrue();
        assertThat(feed.coverage(now.plus(Duration.ofDays(2))).overflowing()).isFalse();
    }

    @Test
    void a_body_that_reaches_back_to_before_the_last_look_dropped_nothing() {
        brings(5, 0, now.minus(Duration.ofHours(2)));
        now = now.plus(Duration.ofHours(1));
        brings(5, 0, now.minus(Duration.ofHours(3)));
        assertThat(feed.coverage(now).overflows()).isZero();
        now = now.plus(Duration.ofHours(1));
        brings(5, 0, now.minus(Duration.ofMinutes(1)));

        assertThat(feed.coverage(now).overflows()).isEqualTo(1);
    }

    @Test
    void each_sitemap_of_a_list_counts_whole_when_it_is_read_first_and_makes_no_burst() {
        var first = IntStream.range(0, 400).mapToObj(i -> dated("a-" + i, i)).toList();
        var second = IntStream.range(0, 400).mapToObj(i -> dated("b-" + i, i)).toList();
        poll(new PollOutcome.Index(List.of(child("a.xml"), child("b.xml"), child("c.xml")), "digest", null, null));
        poll(Given.body("a", first));
        double pace = feed.coverage(now).expectedPerDay();
        now = now.plusSeconds(15);
        poll(Given.body("b", second));
        assertThat(feed.coverage(now).seenLastDay()).isEqualTo(800);
        assertThat(feed.coverage(now).expectedPerDay()).isBetween(pace, 3 * pace);

        now = now.plusSeconds(15);
        poll(Given.body("c", second));
        assertThat(feed.coverage(now).seenLastDay()).isEqualTo(800);
    }

    private static PollOutcome.Child child(String name) {
        return new PollOutcome.Child(Given.page(name), Given.START);
    }

    private PollOutcome.Found dated(String name, int minutes) {
        return Given.found(name, now.minus(Duration.ofMinutes(10L * minutes)));
    }

    @Test
    void the_board_counts_the_feeds_that_worry_and_names_the_twenty_that_matter_most() {
        var board = new CoverageBoard();
        for (int i = 0; i < 50; i++) {
            var silentSince = i % 2 == 0 ? now : null;
            note(board, i, new Coverage(i, 0, 0, silentSince, 1, i % 5 == 0));
        }
        board.forget("https://48.example/");
        note(board, 46, new Coverage(46, 3, 3, null, 0, false));

        var snapshot = board.snapshot();
        assertThat(snapshot.silent()).isEqualTo(23);
        assertThat(snapshot.overflowing()).isEqualTo(10);
        assertThat(snapshot.silentPerDay()).isEqualTo(2 * (23 * 22 / 2));
        assertThat(snapshot.overflowingPerDay()).isEqualTo(5 * (9 * 10 / 2));
        assertThat(snapshot.worst()).hasSize(20);
        assertThat(snapshot.worst().getFirst().feed()).isEqualTo("https://45.example/");
        assertThat(names(snapshot.worst())).doesNotContain("https://46.example/", "https://48.example/");
    }

    private void note(CoverageBoard board, int number, Coverage coverage) {
        var url = "https://" + number + ".example/";
        var followed = FeedState.followed(Given.settings(url), Given.LIMITS, now);
        board.note(url, FeedTrouble.of(followed, coverage), coverage);
    }

    @Test
    void of_a_feed_that_brings_nothing_to_read_it_is_told_how_and_how_often() {
        poll(new PollOutcome.Unparseable("no feed"));
        poll(new PollOutcome.Failed("timeout", null));
        assertThat(trouble()).isEqualTo(new FeedTrouble(Given.FEED, "failing", 2, 0));
        poll(new PollOutcome.Refused("address", false));
        assertThat(trouble()).isEqualTo(new FeedTrouble(Given.FEED, "refused", 3, 0));
        poll(new PollOutcome.Gone());
        assertThat(trouble()).isEqualTo(new FeedTrouble(Given.FEED, "gone", 4, 0));
        brings(1, 0, null);
        assertThat(trouble()).isNull();
    }

    @Test
    void a_feed_that_fails_is_no_part_of_what_is_counted_as_silent_or_overflowing() {
        publishEvery(Duration.ofHours(1), 100);
        poll(new PollOutcome.Failed("timeout", null));
        var board = new CoverageBoard();
        board.note(Given.FEED, trouble(), feed.coverage(now));

        var snapshot = board.snapshot();
        assertThat(snapshot.silent() + snapshot.overflowing()).isZero();
        assertThat(snapshot.worst()).extracting(FeedTrouble::trouble).containsExactly("failing");
    }

    private @Nullable FeedTrouble trouble() {
        return FeedTrouble.of(feed, feed.coverage(now));
    }

    private static List<String> names(List<FeedTrouble> worst) {
        return worst.stream().map(FeedTrouble::feed).toList();
    }
}
