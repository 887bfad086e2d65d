package io.newswire.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.frontier.Hubs.Mode;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CallbackAddressesTest {
    private static final String FEED = "https://news.example/rss?section=ports&lang=sv";
    private static final String HUB = "https://hub.example/";
    private static final String TOPIC = "https://news.example/topic";

    private final CallbackAddresses ours = new CallbackAddresses("https://us.example/news/", "a secret of ours");

    @Test
    void an_address_is_read_back_by_any_instance_that_knows_the_secret() {
        var another = new CallbackAddresses("https://us.example", "a secret of ours");

        assertThat(another.read(token())).contains(new Callback(FEED, HUB, TOPIC));
    }

    @Test
    void an_address_that_somebody_else_made_up_is_none_of_ours() {
        var theirs = new CallbackAddresses("https://us.example", "another secret");

        assertThat(theirs.read(token())).isEmpty();
        assertThat(ours.read("")).isEmpty();
        assertThat(ours.read("no token")).isEmpty();
        assertThat(ours.read("é.ü")).isEmpty();
        assertThat(ours.read(token().substring(0, token().indexOf('.') + 1))).isEmpty();
        assertThat(ours.read(token().replaceFirst("^.", "x"))).isEmpty();
    }

    @Test
    void the_form_asks_for_the_topic_and_names_where_to_push() {
        var form = ours.form(Mode.SUBSCRIBE, FEED, HUB, TOPIC).orElseThrow();

        assertThat(form)
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", TOPIC)
                .containsEntry("hub.callback", "https://us.example/news/websub/" + token())
                .containsKeys("hub.secret", "hub.lease_seconds");
        assertThat(form.get("hub.secret")).hasSizeLessThan(200).isNotEqualTo("a secret of ours");
        assertThat(ours.form(Mode.UNSUBSCRIBE, FEED, HUB, TOPIC).orElseThrow())
                .containsEntry("hub.mode", "unsubscribe");
    }

    @Test
    void each_feed_has_a_secret_of_its_own_that_is_not_the_proof_in_its_address() {
        var secret = ours.contentSecret(new Callback(FEED, HUB, TOPIC));

        assertThat(secret).isNotEqualTo(ours.contentSecret(new Callback(FEED, HUB, "https://news.example/other")));
        assertThat(token()).doesNotContain(secret);
    }

    @Test
    void a_subscription_is_to_end_from_when_that_is_asked_for_until_it_is_asked_for_anew() {
        var callback = new Callback(FEED, HUB, TOPIC);
        ours.form(Mode.SUBSCRIBE, FEED, HUB, TOPIC);
        assertThat(ours.isToEnd(callback)).isFalse();

        ours.form(Mode.UNSUBSCRIBE, FEED, HUB, TOPIC);
        assertThat(ours.isToEnd(callback)).isTrue();
        assertThat(ours.isToEnd(new Callback(FEED, "https://other.example/", TOPIC)))
                .isFalse();

        ours.form(Mode.SUBSCRIBE, FEED, HUB, TOPIC);
        assertThat(ours.isToEnd(callback)).isFalse();
    }

    @Test
    void the_ends_that_are_remembered_are_bounded() {
        var ends = new EndsAsked();
        for (int i = 0; i <= EndsAsked.MOST; i++) {
            ends.asked(Mode.UNSUBSCRIBE, new Callback(FEED + i, HUB, TOPIC));
        }
        assertThat(ends.contains(new Callback(FEED + 0, HUB, TOPIC))).isFalse();
        assertThat(ends.contains(new Callback(FEED + 1, HUB, TOPIC))).isTrue();
    }

    @Test
    void a_feed_whose_address_would_be_too_long_for_hubs_is_only_polled() {
        assertThat(ours.form(Mode.SUBSCRIBE, "https://news.example/" + "x".repeat(2_000), HUB, TOPIC))
                .isEmpty();
    }

    private String token() {
        return Objects.requireNonNull(ours.token(new Callback(FEED, HUB, TOPIC)));
    }
}
