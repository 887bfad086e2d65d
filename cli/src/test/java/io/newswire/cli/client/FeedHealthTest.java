package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedHealth;
import io.newswire.contracts.FeedSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedHealthTest {
    private static final FeedSettings FEED = FeedSettings.of(Statuses.URL, Records.NOW.minus(Duration.ofDays(90)));

    @Test
    void a_feed_that_brings_what_it_used_to_is_ok() {
        assertThat(health(Statuses.healthy())).isEqualTo(FeedHealth.OK);
        assertThat(health(Statuses.healthy().outcome("not-modified"))).isEqualTo(FeedHealth.OK);
        assertThat(FeedHealth.of(null, FEED.addedAt(), Records.NOW)).isEqualTo(FeedHealth.NEW);
    }

    @Test
    void what_stops_a_feed_is_told_apart() {
        assertThat(health(Statuses.healthy().gone())).isEqualTo(FeedHealth.GONE);
        assertThat(health(Statuses.healthy().failed(1, "x").outcome("refused"))).isEqualTo(FeedHealth.REFUSED);
        assertThat(health(Statuses.healthy().failed(1, "x"))).isEqualTo(FeedHealth.FAILING);
    }

    @Test
    void silence_is_measured_against_the_usual_rate() {
        var fourDaysAgo = Records.NOW.minus(Duration.ofDays(4));
        assertThat(health(Statuses.healthy().changed(fourDaysAgo, 12.0))).isEqualTo(FeedHealth.SILENT);
        assertThat(health(Statuses.healthy().changed(fourDaysAgo, 0.5))).isEqualTo(FeedHealth.OK);
        assertThat(health(Statuses.healthy().changed(fourDaysAgo, null))).isEqualTo(FeedHealth.OK);
        var monthsAgo = Records.NOW.minus(Duration.ofDays(40));
        assertThat(health(Statuses.healthy().changed(monthsAgo, 0.001))).isEqualTo(FeedHealth.SILENT);
        assertThat(health(Statuses.healthy().changed(null, null))).isEqualTo(FeedHealth.SILENT);
    }

    @Test
    void a_poll_that_is_overdue_is_slow_after_some_grace() {
        assertThat(health(Statuses.healthy().next(Records.NOW.minusSeconds(60))))
                .isEqualTo(FeedHealth.OK);
        assertThat(health(Statuses.healthy().next(Records.NOW.minusSeconds(600))))
                .isEqualTo(FeedHealth.SLOW);
    }

    @Test
    void the_list_is_sorted_by_trouble_first_and_added_up_at_its_end() {
        var feeds = Stream.of(
                        Statuses.healthy(),
                        Statuses.healthy().failed(2, "x"),
                        Statuses.healthy().failed(9, "x"),
                        Statuses.healthy().gone())
                .map(status -> ListedFeed.of(FEED, status.status(), Records.NOW))
                .sorted(ListedFeed.Order.TROUBLE.comparator())
                .toList();
        assertThat(feeds)
                .extracting(feed -> FeedLine.mark(feed).strip())
                .containsExactly("gone", "failing 9", "failing 2", "ok");
        assertThat(FeedsListCommand.summary(feeds)).isEqualTo("4 feeds: 1 gone, 2 failing, 1 ok");
    }

    @Test
    void feeds_are_sorted_by_name_next_poll_and_rate_even_where_nothing_is_known() {
        var polled = ListedFeed.of(FEED, Statuses.healthy().status(), Records.NOW);
        var fresh = ListedFeed.of(FeedSettings.of("http://0.example/", Records.NOW), null, Records.NOW);
        var both = List.of(fresh, polled);
        for (var order : List.of(ListedFeed.Order.NEXT, ListedFeed.Order.RATE, ListedFeed.Order.NAME)) {
            assertThat(both.stream().sorted(order.comparator())).as("%s", order).containsExactly(polled, fresh);
        }
    }

    private static FeedHealth health(Statuses status) {
        return FeedHealth.of(status.status(), FEED.addedAt(), Records.NOW);
    }
}
