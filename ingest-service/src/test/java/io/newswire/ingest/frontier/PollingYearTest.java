package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.JsonCodec;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of a feed in a year of whatever may happen, and of many such years. */
class PollingYearTest {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final JsonCodec<FeedState> CODEC = JsonCodec.of(FeedState.class);

    /** A year takes seconds, and several tests look at it. */
    private static final Map<Long, List<Poll>> YEARS = new ConcurrentHashMap<>();

    private record Poll(Instant at, PollOutcome outcome, FeedState then) {
        /** A state with its body is too long to be shown. */
        @Override
        public String toString() {
            return at + " " + outcome.label() + " " + then.state() + " " + then.rhythm();
        }

        Duration rest() {
            return Duration.between(at, then.rhythm().rest().ends(at));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void every_wait_is_within_the_bounds_save_for_retry_after_and_a_feed_that_is_gone(long seed) {
        assertThat(year(seed)).allSatisfy(poll -> {
            var asked = retryAfter(poll.outcome);
            if (poll.then.active()) {
                assertThat(poll.rest())
                        .isBetween(
                                Given.BOUNDS.min(),
                                asked == null ? Given.BOUNDS.max() : FeedSchedule.LONGEST_RETRY_AFTER);
            } else {
                assertThat(poll.rest()).isBetween(Duration.ofDays(24), FeedSchedule.RETIRED);
            }
            assertThat(poll.then.rhythm().interval()).isBetween(Given.BOUNDS.min(), Given.BOUNDS.max());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void what_a_server_asks_for_with_retry_after_is_kept_up_to_a_day(long seed) {
        assertThat(year(seed)).allSatisfy(poll -> {
            var asked = retryAfter(poll.outcome);
            if (asked != null) {
                assertThat(poll.rest()).isGreaterThanOrEqualTo(Durations.min(asked, Duration.ofDays(1)));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void no_poll_falls_into_hours_to_skip_that_need_not(long seed) {
        assertThat(year(seed)).filteredOn(poll -> poll.then.active()).allSatisfy(poll -> {
            var next = poll.then.rhythm().rest().until();
            if (poll.then.about().hints().skips(next)) {
                assertThat(poll.rest()).isGreaterThanOrEqualTo(Given.BOUNDS.max());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_polls_of_a_year_are_bounded_and_the_state_stays_small(long seed) {
        var polls = year(seed);
        long entries = polls.getLast().then.remembered().distinct();

        assertThat(polls.size()).isBetween(12, 365 * 4 * 3 + (int) (3 * entries));
        assertThat(polls.stream()
                        .mapToInt(poll -> CODEC.encode(poll.then).length)
                        .max()
                        .orElseThrow())
                .isLessThan(4096);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_same_year_is_the_same_again_from_its_json_too(long seed) {
        var last = year(seed).getLast().then;
        assertThat(last.equals(lived(seed).getLast().then)).isTrue();
        assertThat(CODEC.decode(CODEC.encode(last)).equals(last)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void a_clock_that_jumps_by_a_year_and_back_freezes_nothing(long seed) {
        var random = new Random(seed);
        var feed = FeedState.followed(Given.settings(Given.FEED), Given.LIMITS, Given.START);
        var now = Given.START;
        for (int i = 0; i < 300; i++) {
            feed = feed.polled(outcome(random, now, i), Given.LIMITS, now);
            var jumped = now.plus(jump(random));
            var due = feed.rhythm().rest().ends(jumped);
            var longest = feed.active() ? FeedSchedule.LONGEST_RETRY_AFTER : FeedSchedule.RETIRED;
            assertThat(Duration.between(jumped, due)).isLessThanOrEqualTo(longest.plusSeconds(1));
            assertThat(feed.coverage(jumped).expectedPerDay()).isLessThan(100_000);
            now = due;
        }
    }

    private static Duration jump(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> YEAR;
            case 1 -> YEAR.negated();
            case 2 -> Duration.ofMillis(random.nextInt(2_000) - 1_000L);
            case 3 -> Duration.ofMinutes(random.nextInt(240) - 120L);
            default -> Duration.ZERO;
        };
    }

    private static List<Poll> year(long seed) {
        return YEARS.computeIfAbsent(seed, PollingYearTest::lived);
    }

    private static List<Poll> lived(long seed) {
        var polls = new ArrayList<Poll>();
        var random = new Random(seed);
        var feed = FeedState.followed(Given.settings(Given.FEED), Given.LIMITS, Given.START);
        var now = Given.START;
        for (int i = 0; now.isBefore(Given.START.plus(YEAR)); i++) {
            var outcome = outcome(random, now, i);
            feed = feed.polled(outcome, Given.LIMITS, now);
            polls.add(new Poll(now, outcome, feed));
            now = feed.rhythm().rest().ends(now);
        }
        return polls;
    }

    private static PollOutcome outcome(Random random, Instant now, int round) {
        var wait = random.nextBoolean() ? null : Duration.ofMinutes(random.nextInt(4_000));
        return switch (random.nextInt(12)) {
            case 0 -> new PollOutcome.Failed("timeout: " + "x".repeat(random.nextInt(2_000)), wait);
            case 1 -> new PollOutcome.Missing("http-status: 404", wait);
            case 2 -> new PollOutcome.Unparseable("not-a-feed: html");
            case 3 -> new PollOutcome.Refused("address: private", random.nextBoolean());
            case 4 -> random.nextInt(50) == 0 ? new PollOutcome.Gone() : new PollOutcome.NotModified(wait);
            case 5 -> new PollOutcome.Unchanged("\"v\"", null, moved(random), wait);
            case 6, 7, 8 -> new PollOutcome.NotModified(wait);
            default -> body(random, now, round);
        };
    }

    private static PollOutcome body(Random random, Instant now, int round) {
        int holds = random.nextInt(100) == 0 ? 700 : random.nextInt(30);
        var links = IntStream.range(0, holds)
                .mapToObj(i -> Given.found(
                        "entry-" + (round / 10 + i),
                        i % 3 == 0 ? null : now.minus(Duration.ofMinutes(random.nextInt(9_000) - 500L))))
                .toList();
        var hints = new PollHints(
                random.nextInt(3) == 0 ? Duration.ofMinutes(random.nextInt(100_000)) : null,
                random.nextInt(3) == 0 ? Duration.ofHours(random.nextInt(200)) : null,
                random.ints(random.nextInt(12), 0, 24).boxed().collect(Collectors.toSet()),
                random.nextInt(4) == 0 ? Set.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY) : Set.of(),
                null,
                null);
        return new PollOutcome.Fetched(
                "The News", "rss-2.0", links, hints, "\"e\"", null, "d".repeat(60) + round, moved(random), null);
    }

    private static @Nullable String moved(Random random) {
        return random.nextInt(3) == 0 ? Given.page("feed-" + random.nextInt(2)) : null;
    }

    private static @Nullable Duration retryAfter(PollOutcome outcome) {
        return switch (outcome) {
            case PollOutcome.Failed f -> f.retryAfter();
            case PollOutcome.Missing m -> m.retryAfter();
            case PollOutcome.Fetched f -> null;
            case PollOutcome.Index i -> null;
            case PollOutcome.Unchanged u -> null;
            case PollOutcome.NotModified n -> null;
            case PollOutcome.Gone g -> null;
            case PollOutcome.Refused r -> null;
            case PollOutcome.Unparseable u -> null;
        };
    }
}
