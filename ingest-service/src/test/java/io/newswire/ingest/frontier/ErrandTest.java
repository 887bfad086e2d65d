package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Errand;
import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A feed that is to be had at another host than its own. */
class ErrandTest {
    private static final Duration DELAY = Given.LIMITS.hostDelay();
    private static final String THERE = "https://cdn.example/feed.xml";

    private final Desk desk = new Desk();

    @Test
    void a_feed_that_is_redirected_to_another_host_is_asked_for_there_in_that_hosts_turn_and_comes_home() {
        redirected();
        var errand = desk.errands.getLast();
        assertThat(errand.url()).isEqualTo(THERE);
        assertThat(errand.home()).isEqualTo(Given.HOST);
        assertThat(desk.read).isEmpty();

        desk.found("cdn.example", Given.submitted("https://cdn.example/page"));
        desk.ask(errand);
        assertThat(desk.requested().getLast()).isEqualTo("https://cdn.example/page");
        desk.finish("cdn.example", desk.requests.getLast(), Given.fetched("page"));
        desk.pass(DELAY);
        assertThat(desk.requested().getLast()).isEqualTo(THERE);
        desk.finish("cdn.example", desk.requests.getLast(), Given.fetched("body"));

        desk.nextPoll = Given.body("body", "a");
        desk.deliver(desk.deliveries.getLast());
        assertThat(desk.counted("feed_fetched")).isEqualTo(1);
        assertThat(desk.links).hasSize(1);
        desk.pass(Given.LIMITS.maxInterval());
        assertThat(desk.requested().getLast()).isEqualTo(Given.FEED);
    }

    @Test
    void an_errand_is_conditional_and_carries_none_of_the_feeds_own_headers() {
        desk.follow(new FeedSettings(
                Given.FEED, null, List.of(), null, null, null, null, null, Map.of("X-Key", "secret"), Given.START));
        assertThat(desk.requests.getLast().headers()).containsEntry("X-Key", "secret");
        desk.finishPoll(Given.body("one", "a"));
        desk.pass(Given.LIMITS.maxInterval());
        desk.finish(new FetchOutcome.Moved(THERE, false));
        desk.ask(desk.errands.getLast());

        assertThat(desk.requests.getLast().etag()).isEqualTo("\"one\"");
        assertThat(desk.requests.getLast().headers()).isEmpty();
    }

    @Test
    void headers_of_a_feed_under_https_are_not_sent_in_clear() {
        desk.follow(new FeedSettings(
                Given.FEED, null, List.of(), null, null, null, null, null, Map.of("X-Key", "secret"), Given.START));
        moveTo("http://news.example/feed.xml");
        desk.pass(Given.LIMITS.maxInterval());

        assertThat(desk.requested().getLast()).isEqualTo("http://news.example/feed.xml");
        assertThat(desk.requests.getLast().headers()).isEmpty();
    }

    @Test
    void a_body_from_the_end_of_permanent_redirects_says_that_the_feed_moved_and_one_that_was_lent_does_not() {
        redirected();
        desk.answer(Given.fetched("body"));
        assertThat(movedTo()).isEqualTo(THERE);

        var other = new Desk();
        other.follow(Given.settings(Given.FEED));
        other.finish(new FetchOutcome.Moved(THERE, false));
        other.answer(Given.fetched("body"));
        assertThat(((FetchOutcome.Fetched) other.read.getLast()).movedTo()).isNull();
    }

    @Test
    void a_feed_that_moved_to_another_host_for_good_is_asked_for_there_at_once() {
        desk.follow(Given.settings(Given.FEED));
        moveTo(THERE);
        int atHome = desk.requests.size();
        desk.pass(Given.LIMITS.maxInterval());

        assertThat(desk.requests).hasSize(atHome);
        assertThat(desk.errands.getLast().url()).isEqualTo(THERE);
        desk.answer(Given.fetched("body"));
        assertThat(movedTo()).isNull();
    }

    @Test
    void redirects_are_followed_over_five_hosts_and_no_further() {
        desk.follow(Given.settings(Given.FEED));
        desk.finish(new FetchOutcome.Moved("https://h1.example/", true));
        for (int i = 2; i <= 6; i++) {
            assertThat(desk.read).isEmpty();
            assertThat(desk.errands).hasSize(i - 1);
            desk.answer(new FetchOutcome.Moved("https://h" + i + ".example/", true));
        }
        assertThat(desk.errands).hasSize(5);
        assertThat(desk.read.getLast()).asString().contains("more than 5 hosts", "h6.example");
    }

    @Test
    void redirects_in_a_circle_are_a_failed_poll() {
        redirected();
        desk.answer(new FetchOutcome.Moved(Given.FEED, true));

        assertThat(desk.read.getLast()).asString().contains("redirect-loop");
        desk.pass(Given.LIMITS.maxInterval());
        assertThat(desk.requests).hasSize(2);
    }

    @Test
    void a_redirect_to_what_is_no_web_address_is_a_failed_poll() {
        desk.follow(Given.settings(Given.FEED));
        desk.finish(new FetchOutcome.Moved("ftp://news.example/feed", true));

        assertThat(desk.errands).isEmpty();
        assertThat(desk.read.getLast()).asString().contains("ftp://news.example/feed");
    }

    @Test
    void a_second_redirect_while_an_errand_is_out_sends_no_other_and_is_ended_by_its_answer() {
        redirected();
        desk.drop(Given.FEED);
        desk.follow(Given.settings(Given.FEED));
        desk.finish(new FetchOutcome.Moved("https://elsewhere.example/feed.xml", true));

        assertThat(desk.errands).hasSize(1);
        assertThat(desk.read).isEmpty();
        desk.answer(new FetchOutcome.NotModified(null));
        assertThat(desk.read).hasSize(1);
        desk.pass(Given.LIMITS.maxInterval());
        assertThat(desk.requested().getLast()).isEqualTo(Given.FEED);
    }

    @Test
    void a_lost_errand_is_a_failed_poll_and_its_late_answer_is_counted() {
        redirected();
        desk.nextPoll = new PollOutcome.Failed("lost", null);
        desk.pass(Given.LIMITS.errandLostAfter());
        assertThat(desk.counted("errand_lost")).isEqualTo(1);
        assertThat(desk.counted("feed_failed")).isEqualTo(1);

        desk.answer(Given.fetched("late"));
        assertThat(desk.counted("delivery_stale")).isEqualTo(1);
        desk.pass(Given.LIMITS.maxInterval());
        assertThat(desk.requests).hasSize(2);
    }

    @Test
    void an_errand_that_is_out_outlives_a_restart_and_a_clock_that_was_ahead() {
        redirected();
        desk.restart();
        desk.answer(new FetchOutcome.NotModified(null));
        assertThat(desk.read).hasSize(1);

        var ahead = new Desk();
        ahead.now = Given.START.plus(Duration.ofDays(365));
        ahead.follow(Given.settings(Given.FEED));
        ahead.finish(new FetchOutcome.Moved(THERE, false));
        ahead.pass(Duration.ZERO);
        ahead.now = Given.START;
        ahead.pass(Duration.ZERO);
        ahead.pass(Given.LIMITS.errandLostAfter());
        assertThat(ahead.counted("errand_lost")).isEqualTo(1);
    }

    @Test
    void what_comes_for_a_feed_that_was_dropped_meanwhile_is_counted() {
        redirected();
        desk.drop(Given.FEED);
        desk.answer(new FetchOutcome.Moved("https://further.example/", true));

        assertThat(desk.counted("feed_forgotten")).isEqualTo(1);
        assertThat(desk.errands).hasSize(1);
    }

    @Test
    void an_answer_that_comes_twice_is_one_poll() {
        redirected();
        desk.answer(Given.fetched("body"));
        desk.answer(Given.fetched("body"));

        assertThat(desk.read).hasSize(1);
        assertThat(desk.counted("delivery_stale")).isEqualTo(1);
    }

    @Test
    void a_subscription_takes_its_hubs_turn_and_is_answered_whatever_comes() {
        var form = Map.of("hub.mode", "subscribe");
        desk.found("hub.example", Given.submitted("https://hub.example/about"));
        desk.ask(new Errand(
                "s1",
                Given.FEED,
                Given.HOST,
                Kind.SUBSCRIPTION,
                "https://hub.example/",
                null,
                null,
                form,
                0,
                desk.now));
        assertThat(desk.requests).hasSize(1);
        desk.finish("hub.example", desk.requests.getLast(), Given.fetched("page"));
        desk.pass(DELAY);
        assertThat(desk.requests.getLast().kind()).isEqualTo(Kind.SUBSCRIPTION);
        assertThat(desk.requests.getLast().form()).isEqualTo(form);

        desk.pass(Given.LIMITS.lostAfter());
        assertThat(desk.deliveries.getLast().errand()).isEqualTo("s1");
        assertThat(desk.deliveries.getLast().kind()).isEqualTo(FeedDelivery.Kind.ERRAND_DONE);
        assertThat(desk.deliveries.getLast().outcome()).asString().contains("lost");
    }

    @Test
    void a_host_that_many_ask_for_turns_the_rest_away_and_what_waited_too_long_is_not_asked() {
        var narrow = new Limits(
                Given.LIMITS.minInterval(),
                Given.LIMITS.maxInterval(),
                DELAY,
                Given.LIMITS.lostAfter(),
                100,
                3,
                2,
                List.of(),
                Duration.ofDays(90),
                Given.LIMITS.robots(),
                Given.LIMITS.allowedHosts());
        var hub = new Desk(narrow);
        for (int i = 0; i < 4; i++) {
            hub.ask(new Errand(
                    "e" + i,
                    Given.FEED,
                    Given.HOST,
                    Kind.FEED,
                    "https://hub.example/" + i,
                    null,
                    null,
                    Map.of(),
                    1,
                    hub.now));
        }
        assertThat(hub.requests).hasSize(1);
        assertThat(hub.deliveries).extracting(FeedDelivery::errand).containsExactly("e3");
        assertThat(hub.counted("errand_crowded-out")).isEqualTo(1);

        hub.now = hub.now.plus(narrow.errandLostAfter());
        hub.finish("hub.example", hub.requests.getLast(), Given.fetched("body"));
        hub.pass(DELAY);
        assertThat(hub.requests).hasSize(1);
        assertThat(hub.counted("errand_expired")).isEqualTo(2);
        assertThat(hub.deliveries).hasSize(4);
    }

    @Test
    void an_errand_under_the_wrong_key_is_sent_on() {
        redirected();
        var errand = desk.errands.getLast();
        desk.ask("elsewhere.example", errand);

        assertThat(desk.errands).containsExactly(errand, errand);
        assertThat(desk.counted("errand_rekeyed")).isEqualTo(1);
    }

    private void redirected() {
        desk.follow(Given.settings(Given.FEED));
        desk.finish(new FetchOutcome.Moved(THERE, true));
    }

    /** By a poll that the feed's state takes for a move. */
    private void moveTo(String address) {
        var moved = new PollOutcome.Fetched(null, List.of(), null, null, "d", address);
        desk.finishPoll(moved);
        for (int days = 0; days < 2 * 4; days++) {
            desk.pass(Given.LIMITS.maxInterval());
            desk.finishPoll(moved);
        }
    }

    private @Nullable String movedTo() {
        return ((FetchOutcome.Fetched) desk.read.getLast()).movedTo();
    }
}
