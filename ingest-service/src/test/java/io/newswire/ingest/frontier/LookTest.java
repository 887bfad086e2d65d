package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.NewsDate;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LookTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Desk desk = new Desk(Given.LOOKING);

    @Test
    void a_known_article_is_looked_at_after_an_hour_a_day_and_a_week_once_each_and_only_if_it_changed() {
        find("a");
        desk.finish(Given.fetched("\"1\"", null));

        desk.pass(HOUR.minusSeconds(1));
        assertThat(desk.requests).hasSize(1);
        for (var wait : List.of(Duration.ofSeconds(1), DAY.minus(HOUR), DAY.multipliedBy(6))) {
            int before = desk.requests.size();
            desk.pass(wait);
            assertThat(desk.requests).hasSize(before + 1);
            assertThat(desk.requests.getLast().etag()).isEqualTo("\"1\"");
            desk.finish(new FetchOutcome.NotModified(null));
        }
        desk.pass(Duration.ofDays(60));
        assertThat(desk.requests).hasSize(4);
        assertThat(desk.counted("look_not-modified")).isEqualTo(3);
        assertThat(desk.shelves.queue().page("", Shelf.END, 10)).isEmpty();
    }

    @Test
    void looks_are_counted_from_the_first_fetch_and_a_revision_brings_no_extra_one_but_new_conditions() {
        find("a");
        desk.finish(Given.fetched("\"1\"", null));
        desk.pass(Duration.ofMinutes(30));
        desk.found(Given.link(Given.page("a"), "a, corrected"));
        desk.finish(Given.fetched("\"2\"", null));

        desk.pass(Duration.ofMinutes(30));
        assertThat(desk.requests).hasSize(3);
        assertThat(desk.requests.getLast().etag()).isEqualTo("\"2\"");
        assertThat(desk.requests.getLast()).extracting("link.entry.headline").isEqualTo("a, corrected");
        desk.finish(new FetchOutcome.NotModified(null));
        desk.pass(DAY.minus(HOUR).minusSeconds(1));
        assertThat(desk.requests).hasSize(3);
    }

    @Test
    void an_article_that_is_submitted_again_is_fetched_as_its_feed_named_it_then_and_later() {
        find("a");
        desk.finish(Given.fetched("\"1\"", null));
        desk.pass(Duration.ofMinutes(30));
        desk.found(Given.submitted(Given.page("a")));

        assertThat(desk.requests.getLast())
                .extracting("etag", "link.feedUrl", "link.entry.headline")
                .containsExactly("\"1\"", Given.FEED, "a");
        desk.finish(Given.fetched("\"2\"", null));
        desk.pass(Duration.ofMinutes(30));
        assertThat(desk.requests.getLast()).extracting("etag", "link.feedUrl").containsExactly("\"2\"", Given.FEED);
    }

    @Test
    void what_an_operator_takes_down_is_asked_for_no_more_whatever_feeds_say_until_it_is_submitted() {
        find("a");
        desk.finish(Given.fetched("\"1\"", null));
        desk.found(ArticleLink.takenDown(Given.page("a"), Given.START));

        desk.found(Given.link(Given.page("a"), "a, corrected"));
        desk.pass(Duration.ofDays(30));
        assertThat(desk.requests).hasSize(1);
        assertThat(desk.counted("link_taken-down")).isEqualTo(1);
        assertThat(desk.shelves.queue().page("", Shelf.END, 10)).isEmpty();

        desk.found(Given.submitted(Given.page("a")));
        assertThat(desk.requests).hasSize(2);
        desk.finish(Given.fetched("\"2\"", null));
        desk.found(Given.link(Given.page("a"), "a, corrected again"));
        desk.pass(Duration.ofDays(1));
        assertThat(desk.requests).hasSize(3);
    }

    @Test
    void a_look_that_is_out_while_its_article_is_taken_down_is_the_last_one() {
        find("a");
        desk.finish(Given.fetched("\"1\"", null));
        desk.pass(HOUR);
        desk.found(ArticleLink.takenDown(Given.page("a"), Given.START));
        desk.finish(new FetchOutcome.NotModified(null));

        desk.pass(Duration.ofDays(30));
        assertThat(desk.requests).hasSize(2);
    }

    @Test
    void what_is_taken_down_before_it_was_ever_seen_is_not_fetched_when_a_feed_names_it() {
        desk.found(ArticleLink.takenDown(Given.page("a"), Given.START));

        find("a");
        assertThat(desk.requests).isEmpty();
    }

    @Test
    void an_address_whose_page_came_as_the_article_that_is_taken_down_is_looked_at_no_more() {
        find("short");
        desk.finish(Given.fetched("\"1\"", Given.page("a")));
        desk.found(ArticleLink.takenDown(Given.page("a"), Given.START));
        desk.pass(HOUR);
        int before = desk.requests.size();
        desk.finish(Given.fetched("\"2\"", Given.page("a")));

        desk.found(Given.link(Given.page("short"), "short, corrected"));
        desk.pass(Duration.ofDays(30));
        assertThat(desk.requests).hasSize(before);
    }

    @Test
    void who_submits_an_article_that_waits_since_it_changed_does_not_wait() {
        find("a");
        desk.finish(Given.fetched("\"1\"", null));
        desk.pass(Duration.ofSeconds(10));
        desk.found(Given.link(Given.page("a"), "a, corrected"));
        desk.pass(Duration.ofSeconds(10));
        assertThat(desk.requests).hasSize(1);

        desk.found(Given.submitted(Given.page("a")));
        desk.pass(Duration.ofSeconds(10));
        assertThat(desk.requests).hasSize(2);
        assertThat(desk.requests.getLast())
                .extracting("etag", "link.entry.headline")
                .containsExactly(null, "a, corrected");
        desk.finish(Given.fetched("\"2\"", null));
        desk.pass(Duration.ofMinutes(20));
        assertThat(desk.requests).hasSize(2);
    }

    @Test
    void who_submits_an_article_that_failed_waits_as_long_as_anyone() {
        find("a");
        desk.finish(Given.failed(503, null));
        int asked = desk.requests.size();
        desk.found(Given.submitted(Given.page("a")));
        desk.pass(Duration.ofSeconds(2));
        assertThat(desk.requests).hasSize(asked);
        assertThat(desk.counted("link_seen")).isEqualTo(1);
    }

    @Test
    void an_article_that_never_came_is_not_looked_at() {
        find("a");
        desk.finish(new FetchOutcome.Refused("too-large", "20 MB"));
        desk.pass(Duration.ofDays(30));

        assertThat(desk.requests).hasSize(1);
    }

    @Test
    void an_article_of_an_archive_is_looked_at_once_after_a_week() {
        var entry =
                new FeedEntry(null, "Old", List.of(), NewsDate.parse("2026-02-20"), null, List.of(), null, null, null);
        desk.found(new ArticleLink(
                Given.page("old"), Given.FEED, entry, null, List.of(), null, List.of(), Given.START, null));
        desk.finish(Given.fetched("\"1\"", null));

        desk.pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(desk.requests).hasSize(1);
        desk.pass(Duration.ofSeconds(1));
        assertThat(desk.requests).hasSize(2);
    }

    @Test
    void what_is_new_goes_before_looks_however_long_they_have_waited() {
        find("a");
        desk.finish(Given.fetched("\"1\"", null));
        desk.pass(HOUR.minusMillis(500));
        find("b", "c", "d");
        for (int i = 0; i < 3; i++) {
            desk.pass(Duration.ofSeconds(1));
            desk.finish(new FetchOutcome.Gone(404));
        }
        desk.pass(Duration.ofSeconds(1));

        assertThat(desk.requested())
                .extracting(url -> url.substring(url.length() - 1))
                .containsExactlyInAnyOrder("a", "b", "c", "d", "a")
                .startsWith("a", "b")
                .endsWith("a");
    }

    @Test
    void looks_take_no_place_of_the_articles_that_may_wait() {
        find("a");
        desk.finish(Given.fetched("\"1\"", null));
        desk.pass(Duration.ofSeconds(1));

        assertThat(desk.shelves.queue().page("", Shelf.END, 10)).hasSize(1);
        assertThat(desk.shelves.hosts().get(Given.HOST)).extracting("waiting").isEqualTo(0);
    }

    @Test
    void looks_of_one_host_let_the_news_of_others_go_first_while_much_is_out() {
        var narrow = new Desk(Given.looking(4));
        narrow.found(Given.link(Given.page("a"), "a"));
        narrow.finish(Given.fetched("\"1\"", null));
        narrow.pass(HOUR.minusMillis(500));
        for (var host : List.of("x.example", "y.example", "z.example")) {
            narrow.found(host, Given.submitted("https://" + host + "/1"));
        }
        narrow.pass(Duration.ofSeconds(10));
        assertThat(narrow.requests).hasSize(4);

        narrow.finish("z.example", narrow.requests.getLast(), new FetchOutcome.Gone(404));
        narrow.pass(Duration.ofSeconds(1));
        assertThat(narrow.requested()).filteredOn(Given.page("a")::equals).hasSize(2);
    }

    @Test
    void a_look_that_fails_is_tried_again_as_often_as_any_request_and_the_next_comes_in_its_time() {
        find("a");
        desk.finish(Given.fetched("\"1\"", null));
        desk.pass(HOUR);
        for (int i = 0; i < 3; i++) {
            desk.finish(Given.failed(500, null));
            desk.pass(HOUR);
        }
        assertThat(desk.requests).extracting(FetchRequest::attempt).containsExactly(1, 1, 2, 3);
        assertThat(desk.counted("look_retried")).isEqualTo(2);
        assertThat(desk.counted("look_gave-up")).isEqualTo(1);

        desk.pass(DAY.minus(HOUR.multipliedBy(4)));
        assertThat(desk.requests).hasSize(5);
    }

    @Test
    void where_a_host_has_no_time_looks_are_dropped_the_longest_waiting_first_and_later_ones_do_for_them() {
        find("a");
        desk.finish(Given.fetched("\"1\"", null));
        // Each article takes half a day: there is always another that waits.
        for (int i = 0; i < 6; i++) {
            find("n" + i, "m" + i);
            desk.pass(Duration.ofSeconds(2));
            desk.finish(new FetchOutcome.Gone(404));
            desk.pass(Duration.ofMillis(900));
            find("o" + i);
            desk.now = desk.now.plus(Duration.ofHours(12));
        }
        assertThat(desk.counted("look_dropped")).isPositive();
        assertThat(desk.requested()).filteredOn(Given.page("a")::equals).hasSize(1);
        assertThat(seen("a")).extracting("page.nextLook").isEqualTo(2);
    }

    @Test
    void the_same_events_again_change_nothing() {
        find("a");
        find("a");
        var first = desk.requests.getFirst();
        desk.finish(first, Given.fetched("\"1\"", null));
        desk.finish(first, Given.fetched("\"1\"", null));
        find("a");
        desk.pass(HOUR);
        desk.finish(first, new FetchOutcome.Gone(410));

        assertThat(desk.requests).hasSize(2);
        assertThat(desk.counted("result_stale")).isEqualTo(2);
        assertThat(desk.pages).isEmpty();
        desk.finish(new FetchOutcome.NotModified(null));
        desk.finish(new FetchOutcome.NotModified(null));
        assertThat(seen("a")).extracting("page.nextLook").isEqualTo(1);
    }

    private @Nullable Seen seen(String name) {
        return desk.shelves.seen().get(ArticleId.ofUrl(Given.page(name)));
    }

    private void find(String... names) {
        for (var name : names) {
            desk.found(Given.link(Given.page(name), name));
        }
    }
}
