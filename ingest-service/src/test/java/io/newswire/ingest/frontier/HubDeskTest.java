package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HubDeskTest {
    private static final String HUB = "https://hub.example/";
    private static final String TOPIC = "https://news.example/topic";

    private final Desk desk = new Desk();

    HubDeskTest() {
        desk.hubs = (mode, feed, hub, topic) -> Optional.of(Map.of("hub.mode", mode.word(), "hub.topic", topic));
        desk.restart();
        desk.follow(Given.settings(Given.FEED));
    }

    @Test
    void a_feed_that_names_a_hub_is_asked_for_there_under_its_own_topic() {
        poll("one", HUB);

        var errand = desk.errands.getLast();
        assertThat(errand.kind()).isEqualTo(Kind.SUBSCRIPTION);
        assertThat(errand.url()).isEqualTo(HUB);
        assertThat(errand.home()).isEqualTo(Given.HOST);
        assertThat(errand.form()).containsEntry("hub.mode", "subscribe").containsEntry("hub.topic", TOPIC);
        assertThat(desk.counted("hub_asked")).isEqualTo(1);
    }

    @Test
    void a_feed_without_a_hub_and_a_service_that_no_hub_can_call_ask_nobody() {
        poll("one", null);
        assertThat(desk.errands).isEmpty();

        desk.hubs = Hubs.none();
        desk.restart();
        desk.pass(Given.LIMITS.maxInterval());
        poll("two", HUB);
        assertThat(desk.errands).isEmpty();
    }

    @Test
    void a_subscription_shows_in_the_status_until_it_ends() {
        subscribed();

        assertThat(desk.statuses.getLast().pushedUntil()).isEqualTo(desk.now.plus(Duration.ofDays(5)));
        tell(FeedDelivery.Kind.DENIED, null);
        assertThat(desk.statuses.getLast().pushedUntil()).isNull();
    }

    @Test
    void what_a_hub_pushes_is_followed_and_polls_become_rare() {
        subscribed();
        desk.nextPoll = Given.body("pushed", "fresh");
        push(HUB, TOPIC, "pushed");

        assertThat(desk.links.getLast().url()).isEqualTo(Given.page("fresh"));
        assertThat(desk.counted("hub_pushed")).isEqualTo(1);
        var next = desk.statuses.getLast().nextPollAt();
        assertThat(next).isAfter(desk.now.plus(Given.LIMITS.maxInterval().dividedBy(2)));
    }

    @Test
    void a_feed_whose_hub_pushes_all_the_time_is_polled_all_the_same() {
        subscribed();
        int before = desk.requests.size();
        for (int hours = 0; hours < 24; hours++) {
            desk.nextPoll = Given.body("pushed-" + hours, "fresh-" + hours);
            push(HUB, TOPIC, "p" + hours);
            desk.pass(Duration.ofHours(1));
        }

        assertThat(desk.requests.stream().skip(before).filter(request -> request.kind() == Kind.FEED))
                .isNotEmpty();
    }

    @Test
    void a_hub_that_refuses_is_not_asked_again_at_the_next_polls() {
        poll("one", HUB);
        desk.answer(new FetchOutcome.Gone(410));
        for (int i = 0; i < 20; i++) {
            desk.pass(Given.LIMITS.maxInterval());
            poll("body-" + i, HUB);
        }

        assertThat(desk.counted("hub_asked")).isEqualTo(1);
    }

    @Test
    void a_hub_is_told_when_a_feed_is_followed_no_more() {
        subscribed();
        desk.drop(Given.FEED);

        assertThat(desk.errands.getLast().form()).containsEntry("hub.mode", "unsubscribe");
    }

    @Test
    void what_comes_for_a_feed_that_nobody_follows_is_counted_and_dropped() {
        desk.drop(Given.FEED);
        tell(FeedDelivery.Kind.SUBSCRIBED, Duration.ofDays(5));

        assertThat(desk.counted("feed_forgotten")).isEqualTo(1);
    }

    @Test
    void what_another_hub_or_topic_says_than_the_one_subscribed_at_changes_nothing() {
        subscribed();
        var until = desk.statuses.getLast().pushedUntil();
        int told = desk.statuses.size();
        tell(FeedDelivery.Kind.DENIED, "https://old-hub.example/", TOPIC, null);
        tell(FeedDelivery.Kind.UNSUBSCRIBED, HUB, "https://news.example/old-topic", null);
        tell(FeedDelivery.Kind.DENIED, null, null, null);
        desk.nextPoll = Given.body("pushed", "fresh");
        push("https://old-hub.example/", TOPIC, "pushed");

        assertThat(desk.counted("hub_stale")).isEqualTo(4);
        assertThat(desk.links).isEmpty();
        assertThat(desk.statuses).hasSize(told);
        assertThat(desk.statuses.getLast().pushedUntil()).isEqualTo(until);
    }

    @Test
    void a_refusal_that_an_old_hub_answers_late_is_not_of_the_new_one() {
        poll("one", HUB);
        var old = desk.errands.getLast();
        desk.pass(Duration.ofDays(8));
        poll("two", "https://new-hub.example/");
        assertThat(desk.errands.getLast().url()).isEqualTo("https://new-hub.example/");
        desk.ask(old);
        desk.finish("hub.example", desk.requests.getLast(), new FetchOutcome.Gone(410));
        desk.deliver(desk.deliveries.getLast());
        assertThat(desk.counted("hub_stale")).isEqualTo(1);

        tell(FeedDelivery.Kind.SUBSCRIBED, "https://new-hub.example/", TOPIC, Duration.ofDays(5));
        assertThat(desk.statuses.getLast().pushedUntil()).isEqualTo(desk.now.plus(Duration.ofDays(5)));
    }

    private void subscribed() {
        poll("one", HUB);
        tell(FeedDelivery.Kind.SUBSCRIBED, Duration.ofDays(5));
    }

    private void tell(FeedDelivery.Kind kind, @Nullable Duration lease) {
        tell(kind, HUB, TOPIC, lease);
    }

    private void tell(FeedDelivery.Kind kind, @Nullable String hub, @Nullable String topic, @Nullable Duration lease) {
        desk.deliver(new FeedDelivery(Given.FEED, kind, null, hub, topic, null, lease, null, null, desk.now));
    }

    private void push(String hub, String topic, String digest) {
        var kind = FeedDelivery.Kind.PUSHED;
        desk.deliver(new FeedDelivery(
                Given.FEED, kind, null, hub, topic, Given.fetched(digest), null, null, null, desk.now));
    }

    private void poll(String digest, @Nullable String hub) {
        var hints = new PollHints(null, null, Set.of(), Set.of(), TOPIC, hub);
        desk.finishPoll(new PollOutcome.Fetched("News", "rss-2.0", List.of(), hints, null, null, digest, null, null));
    }
}
