package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.frontier.Subscription.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SubscriptionRuleTest {
    private static final Instant NOW = Given.START;
    private static final String HUB = "https://hub.example/";
    private static final String TOPIC = "https://news.example/feed";

    @Test
    void a_hub_that_a_feed_names_is_asked_once() {
        var first = SubscriptionRule.next(null, HUB, TOPIC, NOW);

        assertThat(first.ask()).isTrue();
        assertThat(next(first, NOW.plusSeconds(60)).ask()).isFalse();
    }

    @Test
    void a_hub_that_does_not_answer_is_asked_again_ever_more_rarely() {
        var step = SubscriptionRule.next(null, HUB, TOPIC, NOW);
        int asked = 1;
        for (var at = NOW; at.isBefore(NOW.plus(Duration.ofDays(30))); at = at.plus(Duration.ofMinutes(10))) {
            step = next(step, at);
            asked += step.ask() ? 1 : 0;
        }

        assertThat(asked).isBetween(6, 12);
    }

    @Test
    void a_feed_without_hub_asks_nobody() {
        assertThat(SubscriptionRule.next(null, null, TOPIC, NOW)).isEqualTo(new SubscriptionRule.Next(null, false));
    }

    @Test
    void another_hub_or_topic_is_asked_anew() {
        var active = active(Duration.ofDays(10));
        var later = NOW.plus(Duration.ofHours(1));

        assertThat(SubscriptionRule.next(active, "https://other.example/", TOPIC, later)
                        .ask())
                .isTrue();
        assertThat(SubscriptionRule.next(active, HUB, TOPIC + "2", later).ask()).isTrue();
    }

    @Test
    void a_feed_that_names_another_topic_at_each_poll_makes_us_ask_ever_more_rarely() {
        var step = SubscriptionRule.next(null, HUB, TOPIC, NOW);
        int asked = 1;
        for (int i = 0; i < 30 * 24 * 6; i++) {
            var at = NOW.plus(Duration.ofMinutes(10L * i));
            step = SubscriptionRule.next(step.subscription(), HUB, TOPIC + "?" + i, at);
            asked += step.ask() ? 1 : 0;
        }

        assertThat(asked).isLessThan(12);
    }

    @Test
    void a_subscription_is_renewed_before_it_ends_and_stays_in_force_meanwhile() {
        var active = active(Duration.ofDays(10));

        assertThat(SubscriptionRule.next(active, HUB, TOPIC, NOW.plus(Duration.ofDays(7)))
                        .ask())
                .isFalse();
        var renewal = SubscriptionRule.next(
                active, HUB, TOPIC, NOW.plus(Duration.ofDays(8)).plusSeconds(1));
        assertThat(renewal.ask()).isTrue();
        assertThat(subscription(renewal).isActive(NOW.plus(Duration.ofDays(9)))).isTrue();
        assertThat(next(renewal, NOW.plus(Duration.ofDays(8)).plusSeconds(60)).ask())
                .isFalse();
        assertThat(subscription(renewal).isActive(NOW.plus(Duration.ofDays(10))))
                .isFalse();
    }

    @Test
    void a_hub_that_denies_is_left_alone_for_a_month() {
        var denied = active(Duration.ofDays(1)).denied(NOW);

        assertThat(SubscriptionRule.next(denied, HUB, TOPIC, NOW.plus(Duration.ofDays(29)))
                        .ask())
                .isFalse();
        assertThat(SubscriptionRule.next(denied, HUB, TOPIC, NOW.plus(Duration.ofDays(31)))
                        .ask())
                .isTrue();
    }

    @Test
    void polls_are_rare_only_while_pushes_are_promised_and_come() {
        var promised = active(Duration.ofDays(10));
        var kept = promised.pushed(NOW.plusSeconds(60));
        var soon = NOW.plusSeconds(120);

        assertThat(SubscriptionRule.carries(null, soon)).isFalse();
        assertThat(SubscriptionRule.carries(promised, soon)).isFalse();
        assertThat(SubscriptionRule.carries(kept, soon)).isTrue();
        assertThat(SubscriptionRule.carries(kept, NOW.plus(Duration.ofDays(11))))
                .isFalse();
        assertThat(SubscriptionRule.carries(kept.denied(soon), soon)).isFalse();
    }

    @Test
    void a_poll_that_brings_what_should_have_been_pushed_ends_the_trust_until_the_next_push() {
        var kept = active(Duration.ofDays(10)).pushed(NOW.plusSeconds(60));
        var later = NOW.plus(Duration.ofHours(6));

        var justNow = SubscriptionRule.polled(kept, later.minusSeconds(30), later);
        assertThat(SubscriptionRule.carries(justNow, later)).isTrue();
        var missed = SubscriptionRule.polled(kept, later.minus(Duration.ofHours(1)), later);
        assertThat(SubscriptionRule.carries(missed, later)).isFalse();
        assertThat(SubscriptionRule.carries(missed.pushed(later.plusSeconds(1)), later.plusSeconds(2)))
                .isTrue();
    }

    @Test
    void a_clock_that_was_set_back_does_not_put_off_the_next_request() {
        var asked = Subscription.asked(HUB, TOPIC, 1, NOW.plus(Duration.ofDays(365)));

        assertThat(SubscriptionRule.next(asked, HUB, TOPIC, NOW).ask()).isTrue();
    }

    private static Subscription active(Duration lease) {
        var verified = SubscriptionRule.verified(Subscription.asked(HUB, TOPIC, 1, NOW), lease, NOW);
        assertThat(verified.state()).isEqualTo(State.ACTIVE);
        return verified;
    }

    private static SubscriptionRule.Next next(SubscriptionRule.Next last, Instant now) {
        return SubscriptionRule.next(last.subscription(), HUB, TOPIC, now);
    }

    private static Subscription subscription(SubscriptionRule.Next next) {
        return Objects.requireNonNull(next.subscription());
    }
}
