package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.EventType;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus.State;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.Topic;
import io.newswire.contracts.Traceparent;
import io.newswire.platform.kafka.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FrontierTopologyTest {
    private final DrivenTopology frontier = new DrivenTopology();

    @AfterEach
    void close() {
        frontier.close();
    }

    @Test
    void a_followed_feed_becomes_a_request_under_its_host_and_its_links_become_requests_one_after_the_other() {
        follow();
        var poll = only(frontier.requests());
        assertThat(EventHeaders.text(poll.headers(), EventHeader.TRACEPARENT))
                .as("each request begins a trace")
                .isEqualTo(Traceparent.begin(poll.value().id()));
        assertThat(poll.key()).isEqualTo(Given.HOST);
        assertThat(poll.value().kind()).isEqualTo(FetchRequest.Kind.FEED);

        frontier.finish(poll, Rss.fetched("one", Rss.item("a", "First"), Rss.item("b", "Second")));
        assertThat(frontier.requests()).isEmpty();

        frontier.pass(Given.LIMITS.hostDelay());
        var first = only(frontier.requests());
        assertThat(first.value().url()).isEqualTo(Given.page("a"));
        assertThat(first.value().articleId()).isEqualTo(ArticleId.ofUrl(Given.page("a")));
        assertThat(first.value().link()).extracting("feedUrl", "entry.headline").containsExactly(Given.FEED, "First");

        frontier.pass(Duration.ofMinutes(1));
        assertThat(frontier.requests()).isEmpty();
        frontier.finish(first, Given.fetched("page"));
        frontier.pass(Given.LIMITS.hostDelay());
        assertThat(only(frontier.requests()).value().url()).isEqualTo(Given.page("b"));
    }

    @Test
    void a_link_that_stands_in_the_next_body_too_is_not_requested_again_unless_its_entry_changed() {
        follow();
        frontier.finish(only(frontier.requests()), Rss.fetched("one", Rss.item("a", "First"), Rss.item("b", "Second")));
        finishNext();
        finishNext();

        frontier.pass(Given.LIMITS.maxInterval());
        var again = only(frontier.requests());
        frontier.finish(again, Rss.fetched("two", Rss.item("a", "First"), Rss.item("b", "Second, corrected")));
        assertThat(finishNext().value().url()).isEqualTo(Given.page("b"));
        frontier.pass(Duration.ofMinutes(1));
        assertThat(frontier.requests()).isEmpty();
    }

    @Test
    void what_is_gone_and_what_a_feed_carries_itself_are_written_to_the_pages_under_their_articles() {
        frontier.links(Given.HOST, Given.link(Given.page("a"), "First"));
        frontier.finish(only(frontier.requests()), Given.fetched("page"));
        frontier.links(Given.HOST, Given.submitted(Given.page("a")));
        frontier.pass(Given.LIMITS.hostDelay());
        frontier.finish(only(frontier.requests()), new FetchOutcome.Gone(410));

        var gone = only(frontier.pages());
        assertThat(gone.key()).isEqualTo(ArticleId.ofUrl(Given.page("a")));
        assertThat(gone.value()).isNull();
        assertThat(header(gone, EventHeader.TYPE)).isEqualTo(EventType.PAGE_GONE.type());
        assertThat(header(gone, EventHeader.PAGE)).contains("\"status\":410");

        var content = new ArticleLink(
                Given.page("b"), Given.FEED, null, null, List.of(), "<p>All of it.</p>", List.of(), Given.START, null);
        frontier.links(Given.HOST, content);
        var carried = only(frontier.pages());
        assertThat(carried.value()).asString(StandardCharsets.UTF_8).contains("<p>All of it.</p>");
        assertThat(header(carried, EventHeader.TYPE)).isEqualTo(EventType.PAGE_FETCHED.type());
        assertThat(header(carried, EventHeader.CONTENT_TYPE)).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void a_links_entry_and_a_feeds_status_are_events_that_say_what_they_are() {
        follow();
        frontier.finish(only(frontier.requests()), Rss.fetched("one", Rss.item("a", "First")));

        var link = only(frontier.links());
        assertThat(link.key()).isEqualTo(Given.HOST);
        assertThat(header(link, EventHeader.TYPE)).isEqualTo(EventType.LINK_FOUND.type());
        assertThat(frontier.statuses())
                .extracting(
                        TestRecord::key,
                        status -> status.value().lastOutcome(),
                        status -> status.value().entriesSeen())
                .containsExactly(tuple(Given.FEED, null, 0L), tuple(Given.FEED, "fetched", 1L));
    }

    @Test
    void feeds_of_two_hosts_with_the_same_entries_are_recognised_and_the_younger_one_says_so() {
        var mirror = "https://mirror.example/feed";
        follow();
        var items = new String[] {Rss.item("a", "First"), Rss.item("b", "Second"), Rss.item("c", "Third")};
        frontier.finish(only(frontier.requests()), Rss.fetched("one", items));
        frontier.feeds(
                mirror,
                new FeedSettings(
                        mirror, null, List.of(), null, null, null, null, null, Map.of(), Given.START.plusSeconds(1)));
        var poll = frontier.requests().stream()
                .filter(request -> request.value().url().equals(mirror))
                .findFirst()
                .orElseThrow();
        frontier.finish(poll, Rss.fetched("one", items));

        assertThat(frontier.statuses())
                .last()
                .extracting(TestRecord::key, s -> s.value().sameAs())
                .containsExactly(mirror, Given.FEED);
        assertThat(frontier.outcome(Outcomes.FEED_RECOGNISED)).isEqualTo(1);
        assertThat(header(only(frontier.deliveries()), EventHeader.TYPE)).isEqualTo(EventType.FEED_DELIVERED.type());
    }

    @Test
    void what_was_asked_before_kafkas_time_began_goes_on_as_if_it_were_then() {
        frontier.raw(Topic.ERRANDS, "elsewhere.example", errand("1600-01-01T00:00:00Z"));

        var sent = only(frontier.errands());
        assertThat(sent.key()).isEqualTo("hub.example");
        assertThat(sent.timestamp()).isZero();
    }

    @Test
    void a_time_of_which_no_later_one_can_be_made_is_a_dead_letter_and_holds_up_no_tick() {
        frontier.raw(Topic.ERRANDS, "hub.example", errand("+1000000000-12-31T23:59:59.999999999Z"));
        frontier.pass(Duration.ofMinutes(1));

        assertThat(frontier.requests()).isEmpty();
        assertThat(frontier.deadLetters()).hasSize(1);
    }

    private static String errand(String askedAt) {
        return """
                {"id":"e1","feedUrl":"https://news.example/feed","home":"news.example","kind":"FEED",
                "url":"https://hub.example/feed","form":{},"hops":1,"askedAt":"%s"}""".formatted(askedAt);
    }

    @Test
    void a_tombstone_stops_the_polling() {
        follow();
        frontier.finish(only(frontier.requests()), Rss.fetched("one"));
        frontier.feeds(Given.FEED, null);
        frontier.pass(Duration.ofDays(3));

        assertThat(frontier.requests()).isEmpty();
        var statuses = frontier.statuses();
        assertThat(statuses.get(statuses.size() - 2).value().state()).isEqualTo(State.REMOVED);
        assertThat(statuses.getLast().key()).isEqualTo(Given.FEED);
        assertThat(statuses.getLast().getValue()).isNull();
    }

    @Test
    void a_feed_under_another_port_is_another_host() {
        var url = "http://127.0.0.1:8099/feed";
        frontier.feeds(url, Given.settings(url));

        assertThat(only(frontier.requests()).key()).isEqualTo("127.0.0.1:8099");
    }

    @Test
    void a_body_that_is_no_feed_is_the_feeds_failure_and_no_dead_letter() {
        follow();
        frontier.finish(only(frontier.requests()), Rss.fetchedBytes("html", "<html><body>Sign in".getBytes()));

        var status = frontier.statuses().getLast().value();
        assertThat(status.lastOutcome()).isEqualTo("unparseable");
        assertThat(status.consecutiveFailures()).isEqualTo(1);
        assertThat(frontier.deadLetters()).isEmpty();
        assertThat(frontier.outcome("feed_unparseable")).isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_is_a_dead_letter_with_its_bytes_and_its_neighbours_go_on() {
        frontier.raw(Topic.FEEDS, Given.FEED, "{\"url\":");
        frontier.raw(Topic.LINKS, Given.HOST, "not json");
        frontier.raw(Topic.FETCH_RESULTS, Given.HOST, "[]");
        follow();

        assertThat(frontier.deadLetters()).containsExactlyInAnyOrder("{\"url\":", "not json", "[]");
        assertThat(frontier.requests()).hasSize(1);
    }

    @Test
    void a_link_or_a_feed_that_is_no_web_address_is_a_dead_letter() {
        frontier.links(Given.HOST, Given.submitted("mailto:editor@news.example"));
        frontier.feeds("ftp://news.example/feed", Given.settings("ftp://news.example/feed"));
        frontier.feeds(Given.FEED, Given.settings("https://news.example/other"));
        frontier.links(Given.HOST, Given.submitted(Given.page("a")));

        assertThat(frontier.deadLetters()).hasSize(3);
        assertThat(only(frontier.requests()).value().url()).isEqualTo(Given.page("a"));
    }

    @Test
    void a_link_without_a_key_or_under_a_wrong_one_reaches_its_host() {
        frontier.links(null, Given.submitted(Given.page("a")));
        frontier.links("wrong.example", Given.submitted("https://right.example/b"));

        assertThat(frontier.requests())
                .extracting(TestRecord::key, request -> request.value().url())
                .containsExactly(tuple(Given.HOST, Given.page("a")), tuple("right.example", "https://right.example/b"));
        assertThat(frontier.deadLetters()).isEmpty();
    }

    @Test
    void a_feed_that_failed_is_shown_with_its_error() {
        follow();
        frontier.finish(
                only(frontier.requests()),
                new FetchOutcome.Failed("timeout", "no answer within 30 s", null, null, true));

        var status = frontier.statuses().getLast().value();
        assertThat(status.lastOutcome()).isEqualTo("failed");
        assertThat(status.lastError()).isEqualTo("timeout: no answer within 30 s");
        assertThat(status.nextPollAt()).isAfter(status.lastPolledAt());
    }

    @Test
    void a_feed_at_another_host_is_asked_for_there_and_its_body_comes_home() {
        follow();
        frontier.finish(only(frontier.requests()), new FetchOutcome.Moved("https://cdn.example/feed.xml", false));
        var errand = only(frontier.errands());
        assertThat(errand.key()).isEqualTo("cdn.example");
        assertThat(header(errand, EventHeader.TYPE)).isEqualTo(EventType.ERRAND_ASKED.type());

        var request = only(frontier.requests());
        assertThat(request.key()).isEqualTo("cdn.example");
        assertThat(request.value().url()).isEqualTo("https://cdn.example/feed.xml");
        frontier.finish(request, Rss.fetched("one", Rss.item("a", "First")));
        var delivery = only(frontier.deliveries());
        assertThat(delivery.key()).isEqualTo(Given.HOST);
        assertThat(header(delivery, EventHeader.TYPE)).isEqualTo(EventType.FEED_DELIVERED.type());
        assertThat(frontier.statuses().getLast().value().lastOutcome()).isEqualTo("fetched");
        assertThat(frontier.links()).hasSize(1);
    }

    private void follow() {
        frontier.feeds(Given.FEED, FeedSettings.of(Given.FEED, Given.START));
    }

    private TestRecord<String, FetchRequest> finishNext() {
        frontier.pass(Given.LIMITS.hostDelay());
        var request = only(frontier.requests());
        frontier.finish(request, Given.fetched("page"));
        return request;
    }

    private static <T> T only(List<T> all) {
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static String header(TestRecord<?, ?> record, String name) {
        return String.valueOf(EventHeaders.text(record.headers(), name));
    }
}
