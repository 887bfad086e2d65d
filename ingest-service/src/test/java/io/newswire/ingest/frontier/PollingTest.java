package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus.State;
import io.newswire.contracts.FetchOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollingTest {
    private static final Duration SIX_HOURS = Duration.ofHours(6);

    private final Desk desk = new Desk();

    @Test
    void a_feed_that_is_added_is_polled_at_once() {
        desk.follow(Given.settings(Given.FEED));

        assertThat(desk.requested()).containsExactly(Given.FEED);
        assertThat(desk.statuses.getLast().state()).isEqualTo(State.ACTIVE);
        assertThat(desk.statuses.getLast().lastOutcome()).isNull();
    }

    @Test
    void links_of_a_new_body_are_passed_on_and_counted_once() {
        desk.follow(Given.settings(Given.FEED));
        desk.finishPoll(Given.body("one", "a", "b"));
        desk.pass(SIX_HOURS);
        desk.finishPoll(Given.body("two", "b", "c"));

        assertThat(desk.links).hasSize(4);
        assertThat(desk.statuses.getLast().entriesSeen()).isEqualTo(3);
        assertThat(desk.statuses.getLast().title()).isEqualTo("The News");
        assertThat(desk.counted("feed_fetched")).isEqualTo(2);
    }

    @Test
    void of_a_first_body_that_is_longer_than_can_be_remembered_every_link_counts() {
        var names = IntStream.range(0, Names.MOST + 50).mapToObj(i -> "p" + i).toArray(String[]::new);
        desk.follow(Given.settings(Given.FEED));
        desk.finishPoll(Given.body("one", names));

        assertThat(desk.statuses.getLast().entriesSeen()).isEqualTo(names.length);
        assertThat(desk.statuses.getLast().recentPolls().getLast().fresh()).isEqualTo(names.length);
    }

    @Test
    void the_next_poll_is_conditional_and_the_one_after_a_body_that_is_no_feed_is_not() {
        desk.follow(Given.settings(Given.FEED));
        desk.finishPoll(Given.body("one", "a"));
        desk.pass(SIX_HOURS);
        assertThat(desk.requests.getLast().etag()).isEqualTo("\"one\"");

        desk.finishPoll(new PollOutcome.Unparseable("not-a-feed: html"));
        desk.pass(SIX_HOURS);
        assertThat(desk.requests.getLast().etag()).isNull();
        assertThat(desk.statuses.getLast().lastError()).isEqualTo("not-a-feed: html");
    }

    @Test
    void a_server_that_always_says_not_modified_is_asked_without_conditions_now_and_then() {
        desk.follow(Given.settings(Given.FEED));
        desk.finishPoll(Given.body("one", "a"));
        for (int i = 0; i < 40; i++) {
            desk.pass(SIX_HOURS);
            desk.finishPoll(new PollOutcome.NotModified());
        }
        assertThat(desk.requests.stream().skip(1).filter(request -> request.etag() == null))
                .hasSize(2);
    }

    @Test
    void a_feed_that_is_gone_is_looked_at_once_a_month_until_it_is_added_again() {
        desk.follow(Given.settings(Given.FEED));
        desk.finishPoll(new PollOutcome.Gone());
        desk.pass(Duration.ofDays(20));

        assertThat(desk.requests).hasSize(1);
        assertThat(desk.statuses.getLast().state()).isEqualTo(State.GONE);
        assertThat(desk.statuses.getLast().interval()).isNull();
        desk.pass(Duration.ofDays(10));
        assertThat(desk.requests).hasSize(2);
        desk.finishPoll(new PollOutcome.Gone());

        desk.follow(Given.settings(Given.FEED));
        assertThat(desk.statuses.getLast().state()).isEqualTo(State.ACTIVE);
        desk.pass(Duration.ofSeconds(1));
        assertThat(desk.requests).hasSize(3);
    }

    @Test
    void a_feed_that_is_dropped_is_polled_no_more_and_what_is_still_out_for_it_brings_no_links() {
        desk.follow(Given.settings(Given.FEED));
        desk.drop(Given.FEED);
        desk.finishPoll(Given.body("one", "a"));
        desk.pass(Duration.ofDays(365));

        assertThat(desk.requests).hasSize(1);
        assertThat(desk.links).isEmpty();
        assertThat(desk.statuses.getLast().state()).isEqualTo(State.REMOVED);
        assertThat(desk.counted("feed_forgotten")).isEqualTo(1);
    }

    @Test
    void a_feed_that_is_dropped_and_added_while_it_is_out_is_polled_once_per_interval() {
        desk.follow(Given.settings(Given.FEED));
        desk.drop(Given.FEED);
        desk.follow(Given.settings(Given.FEED));
        desk.finishPoll(Given.body("one", "a"));
        desk.pass(Duration.ofMinutes(4));
        assertThat(desk.requests).hasSize(1);

        desk.pass(SIX_HOURS);
        assertThat(desk.requests).hasSize(2);
    }

    @Test
    void a_feed_that_moved_permanently_is_polled_at_its_new_address() {
        desk.follow(Given.settings(Given.FEED));
        for (int i = 0; i < 12; i++) {
            var target = "https://news.example/new.xml";
            desk.finishPoll(new PollOutcome.Fetched(null, List.of(), null, null, "d" + i, target));
            desk.pass(SIX_HOURS);
        }
        assertThat(desk.requested().subList(0, 9)).containsOnly(Given.FEED);
        assertThat(desk.requested().getLast()).isEqualTo("https://news.example/new.xml");
        assertThat(desk.statuses.getLast().url()).isEqualTo(Given.FEED);
        assertThat(desk.statuses.getLast().address()).isEqualTo("https://news.example/new.xml");
    }

    @Test
    void a_feed_that_gets_a_shorter_longest_interval_need_not_wait_out_its_old_one() {
        desk.follow(Given.settings(Given.FEED));
        desk.finishPoll(new PollOutcome.Refused("disallowed: robots.txt", false));
        desk.pass(Duration.ofMinutes(1));
        desk.follow(new FeedSettings(
                Given.FEED, null, List.of(), null, null, null, Duration.ofMinutes(10), null, Map.of(), Given.START));
        desk.pass(Duration.ofMinutes(10));

        assertThat(desk.requests).hasSize(2);
    }

    @Test
    void a_feed_whose_address_is_not_allowed_is_looked_at_again_within_minutes() {
        desk.follow(Given.settings(Given.FEED));
        desk.finishPoll(new PollOutcome.Refused("address: private", true));
        desk.pass(Duration.ofMinutes(10));

        assertThat(desk.requests).hasSize(2);
    }

    @Test
    void a_feed_that_robots_txt_disallows_waits_for_long() {
        desk.follow(Given.settings(Given.FEED));
        desk.finishPoll(new PollOutcome.Refused("disallowed: robots.txt", false));
        desk.pass(Duration.ofHours(2));

        assertThat(desk.requests).hasSize(1);
    }

    @Test
    void a_feed_waits_as_its_server_asked_and_so_does_its_host() {
        desk.follow(Given.settings(Given.FEED));
        desk.nextPoll = new PollOutcome.Failed("http-status: 503", Duration.ofHours(2));
        desk.finish(Given.failed(503, Duration.ofHours(2)));
        desk.found(Given.submitted(Given.page("a")));
        desk.pass(Duration.ofMinutes(119));
        assertThat(desk.requests).hasSize(1);

        desk.pass(Duration.ofMinutes(1));
        assertThat(desk.requests).hasSize(2);
    }

    @Test
    void a_lost_result_of_a_poll_is_a_failure_of_it_and_the_feed_goes_on() {
        desk.follow(Given.settings(Given.FEED));
        desk.nextPoll = new PollOutcome.Failed("lost", null);
        desk.pass(Duration.ofMinutes(15));
        assertThat(desk.counted("request_lost")).isEqualTo(1);

        desk.pass(SIX_HOURS);
        assertThat(desk.requests).hasSize(2);
        desk.finish(desk.requests.getFirst(), new FetchOutcome.NotModified(null));
        assertThat(desk.counted("result_stale")).isEqualTo(1);
    }
}
