package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchRequest.Kind;
import io.newswire.ingest.frontier.Obedience.Mode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What robots.txt does to a host's turn. */
class RobotsTest {
    private static final Duration DELAY = Given.LIMITS.hostDelay();
    private static final String RULES = "User-agent: *\nDisallow: /private/\n";

    private final Desk desk = new Desk(Given.OBEDIENT);

    @Test
    void robots_txt_goes_before_all_else_of_a_host_and_takes_its_slot() {
        find("a");
        assertThat(desk.requested()).containsExactly("https://news.example/robots.txt");
        assertThat(desk.requests.getLast().kind()).isEqualTo(Kind.ROBOTS);

        desk.pass(Duration.ofMinutes(1));
        assertThat(desk.requests).hasSize(1);
        desk.finish(new FetchOutcome.Gone(404));
        desk.pass(DELAY.minusMillis(1));
        assertThat(desk.requests).hasSize(1);
        desk.pass(Duration.ofMillis(1));
        assertThat(desk.requested().getLast()).isEqualTo(Given.page("a"));
    }

    @Test
    void it_is_asked_for_under_the_scheme_and_the_port_of_what_waits() {
        desk.found("news.example:8080", Given.submitted("http://news.example:8080/a"));

        assertThat(desk.requested()).containsExactly("http://news.example:8080/robots.txt");
    }

    @Test
    void it_is_asked_for_again_after_a_day_and_only_when_something_waits() {
        know(RULES);
        desk.pass(Duration.ofHours(23));
        find("b");
        assertThat(desk.requests.getLast().kind()).isEqualTo(Kind.ARTICLE);
        desk.finish(Given.fetched("d"));

        desk.pass(Duration.ofDays(3));
        int before = desk.requests.size();
        find("c");
        assertThat(kinds(before)).containsExactly(Kind.ROBOTS);
    }

    @Test
    void an_article_that_is_disallowed_is_never_requested_and_its_neighbours_are() {
        know(RULES);
        find("private/x", "b", "private/y");
        desk.pass(DELAY);
        desk.finish(Given.fetched("d"));
        desk.pass(Duration.ofMinutes(1));

        assertThat(desk.requested()).noneMatch(url -> url.contains("private"));
        assertThat(desk.requested().getLast()).isEqualTo(Given.page("b"));
        assertThat(desk.counted("article_robots")).isEqualTo(2);
        assertThat(desk.shelves.queue().page("", Shelf.END, 9)).isEmpty();
    }

    @Test
    void a_link_that_was_disallowed_is_left_alone_for_a_day_and_then_judged_anew() {
        know(RULES);
        find("private/x");
        desk.pass(Duration.ofHours(2));
        find("private/x");
        assertThat(desk.counted("article_robots")).isEqualTo(1);

        desk.pass(Duration.ofHours(23));
        find("private/x");
        assertThat(desk.requests.getLast().kind()).isEqualTo(Kind.ROBOTS);
        desk.finish(Given.text(""));
        desk.pass(DELAY);
        assertThat(desk.requested().getLast()).isEqualTo(Given.page("private/x"));
    }

    @Test
    void many_disallowed_links_take_no_turn_of_what_is_allowed() {
        find("a");
        for (int i = 0; i < 100; i++) {
            find("private/" + i);
        }
        find("b");
        desk.finish(Given.text(RULES));
        for (int turn = 0; turn < 10; turn++) {
            desk.pass(DELAY);
            desk.finish(Given.fetched("d"));
        }
        assertThat(desk.requested().subList(1, 3)).containsExactlyInAnyOrder(Given.page("a"), Given.page("b"));
        assertThat(desk.counted("article_robots")).isEqualTo(100);
    }

    @Test
    void a_feed_that_is_disallowed_is_refused_with_the_line_that_says_so() {
        desk.follow(Given.settings("https://news.example/private/feed"));
        desk.finish(Given.text(RULES));
        desk.pass(DELAY);

        assertThat(kinds(0)).containsExactly(Kind.ROBOTS);
        assertThat(desk.statuses.getLast().lastOutcome()).isEqualTo("refused");
        assertThat(desk.statuses.getLast().lastError()).contains("line 2", "Disallow: /private/");
    }

    @Test
    void feeds_may_be_polled_whatever_it_says_where_the_operator_chose_so() {
        var mild = new Desk(Given.obeying(Given.obedience(Mode.ARTICLES)));
        mild.follow(Given.settings("https://news.example/private/feed"));
        assertThat(mild.requested()).containsExactly("https://news.example/private/feed");

        mild.found(Given.submitted(Given.page("a")));
        mild.finish(Given.fetched("d"));
        mild.pass(DELAY);
        assertThat(mild.requested().getLast()).isEqualTo("https://news.example/robots.txt");
    }

    @Test
    void where_it_is_ignored_it_is_not_asked_for() {
        var own = new Desk(Given.obeying(Given.obedience(Mode.IGNORE)));
        own.found(Given.submitted(Given.page("a")));

        assertThat(own.requested()).containsExactly(Given.page("a"));
    }

    @Test
    void a_crawl_delay_is_kept_between_requests_and_one_without_measure_is_capped_and_counted() {
        know("User-agent: *\nCrawl-delay: 10\n");
        find("b");
        desk.pass(Duration.ofMillis(9_999));
        assertThat(desk.requests).hasSize(1);
        desk.pass(Duration.ofMillis(1));
        assertThat(desk.requests).hasSize(2);
        assertThat(desk.counted("robots_delay-capped")).isZero();

        var slow = new Desk(Given.OBEDIENT);
        slow.found(Given.submitted(Given.page("a")));
        slow.finish(Given.text("User-agent: newswire\nCrawl-delay: 3600\n"));
        slow.pass(Duration.ofSeconds(60));
        assertThat(slow.requests).hasSize(2);
        assertThat(slow.counted("robots_delay-capped")).isEqualTo(1);
    }

    @Test
    void while_it_cannot_be_had_nothing_is_fetched_feeds_fail_and_articles_wait() {
        find("a");
        desk.follow(Given.settings(Given.FEED));
        desk.nextPoll = new PollOutcome.Failed("robots-unreachable", null);
        desk.finish(Given.failed(500, null));
        desk.pass(Duration.ofMinutes(2));

        assertThat(kinds(0)).containsExactly(Kind.ROBOTS);
        assertThat(desk.counted("feed_failed")).isEqualTo(1);
        assertThat(desk.read.getLast())
                .isInstanceOf(FetchOutcome.Failed.class)
                .asString()
                .contains("robots.txt");

        desk.pass(Duration.ofMinutes(3));
        assertThat(kinds(0)).containsExactly(Kind.ROBOTS, Kind.ROBOTS);
        desk.finish(Given.text(""));
        desk.pass(DELAY);
        assertThat(desk.requests.getLast().kind()).isIn(Kind.ARTICLE, Kind.FEED);
    }

    @Test
    void a_feed_of_a_host_that_is_never_asked_is_refused_and_does_not_fail() {
        var refused = new FetchOutcome.Refused("address", "news.example (10.0.0.1:443) is in private-use");
        desk.follow(Given.settings(Given.FEED));
        desk.finish(refused);
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.read).containsExactly(refused);
        assertThat(desk.counted("feed_refused")).isEqualTo(1);
    }

    @Test
    void a_host_that_is_never_asked_is_looked_at_again_within_minutes_however_long_that_has_been_so() {
        var refused = new FetchOutcome.Refused("address", "news.example (10.0.0.1:443) is in private-use");
        desk.follow(Given.settings(Given.FEED));
        for (int round = 1; round <= 12; round++) {
            assertThat(kinds(0)).as("after %d rounds", round).hasSize(round).containsOnly(Kind.ROBOTS);
            desk.finish(refused);
            desk.pass(Duration.ofMinutes(10));
        }
    }

    @Test
    void an_article_of_a_host_that_is_never_asked_ends_and_does_not_have_it_looked_at_again() {
        find("a");
        desk.finish(new FetchOutcome.Refused("address", "news.example (10.0.0.1:443) is in private-use"));
        desk.pass(Duration.ofMinutes(2));
        desk.pass(Duration.ofDays(1));

        assertThat(kinds(0)).containsExactly(Kind.ROBOTS);
        assertThat(desk.counted("article_refused")).isEqualTo(1);

        find("a");
        desk.finish(Given.text(""));
        desk.pass(DELAY);
        assertThat(desk.requested().getLast()).as("the host is allowed now").isEqualTo(Given.page("a"));
    }

    @Test
    void a_robots_txt_that_leads_to_an_address_that_is_never_asked_could_not_be_had() {
        desk.nextPoll = new PollOutcome.Failed("robots-unreachable", null);
        desk.follow(Given.settings(Given.FEED));
        desk.finish(new FetchOutcome.Refused("address", "news.example.evil (10.0.0.1:80) is in private-use"));
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.read.getLast()).isInstanceOf(FetchOutcome.Failed.class);
        assertThat(Forbidden.of("[::1]:81", new FetchOutcome.Refused("address", "::1 is in loopback")))
                .isNotNull();
        assertThat(Forbidden.of("127.0.0.1:22", new FetchOutcome.Refused("port", "127.0.0.1 at port 22: none")))
                .isNotNull();
        assertThat(Forbidden.of("127.0.0.1:22", new FetchOutcome.Refused("too-large", "127.0.0.1 is large")))
                .isNull();
    }

    @Test
    void rules_that_can_no_longer_be_had_stay_in_force() {
        know(RULES);
        desk.pass(Duration.ofHours(25));
        find("private/x", "b");
        desk.finish(Given.failed(503, null));
        desk.pass(Duration.ofMinutes(1));

        assertThat(desk.requested().getLast()).isEqualTo(Given.page("b"));
        assertThat(desk.counted("article_robots")).isEqualTo(1);
        assertThat(desk.counted("robots_unreachable")).isEqualTo(1);
    }

    @Test
    void after_a_month_without_an_answer_a_site_is_taken_to_have_none() {
        find("a");
        for (int day = 0; day < 31; day++) {
            desk.finish(Given.failed(500, null));
            desk.pass(Duration.ofDays(1));
        }
        assertThat(kinds(0)).containsOnly(Kind.ROBOTS);
        desk.finish(Given.failed(500, null));
        desk.pass(DELAY);

        assertThat(desk.requests.getLast().kind()).isEqualTo(Kind.ARTICLE);
    }

    @Test
    void a_lost_request_for_it_freezes_nothing_and_a_restart_forgets_no_rule() {
        find("private/x");
        desk.pass(Given.LIMITS.lostAfter());
        desk.pass(Duration.ofMinutes(10));
        assertThat(kinds(0)).containsExactly(Kind.ROBOTS, Kind.ROBOTS);
        desk.finish(Given.text(RULES));
        desk.restart();
        desk.pass(DELAY);

        assertThat(desk.counted("article_robots")).isEqualTo(1);
    }

    /** The host's rules are known, by way of the article {@code a}. */
    private void know(String robots) {
        find("a");
        desk.finish(Given.text(robots));
        if (!robots.contains("Crawl-delay")) {
            desk.pass(DELAY);
            desk.finish(Given.fetched("d"));
            desk.pass(DELAY);
        }
    }

    private void find(String... names) {
        for (var name : names) {
            desk.found(Given.link(Given.page(name), name));
        }
    }

    private List<Kind> kinds(int from) {
        return desk.requests.stream().skip(from).map(FetchRequest::kind).toList();
    }
}
