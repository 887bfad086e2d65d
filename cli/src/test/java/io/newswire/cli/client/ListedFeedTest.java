package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListedFeedTest {
    private static final FeedSettings FEED = FeedSettings.of(Statuses.URL, Records.NOW.minus(Duration.ofDays(90)));

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
}
