package io.newswire.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedDelivery.Kind;
import io.newswire.contracts.FetchOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubCallTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Callback ABOUT =
            new Callback("https://news.example/rss", "https://hub.example/", "https://news.example/topic");
    private static final byte[] BODY = "<rss/>".getBytes(UTF_8);

    @Test
    void a_subscription_that_we_asked_for_is_confirmed_with_the_challenge() {
        var taken = taken(query("subscribe", Map.of("hub.challenge", "c17", "hub.lease_seconds", "86400")));

        assertThat(taken.answer()).isEqualTo("c17");
        assertThat(taken.delivery().kind()).isEqualTo(Kind.SUBSCRIBED);
        assertThat(taken.delivery().feedUrl()).isEqualTo(ABOUT.feedUrl());
        assertThat(taken.delivery().hub()).isEqualTo(ABOUT.hub());
        assertThat(taken.delivery().topic()).isEqualTo(ABOUT.topic());
        assertThat(taken.delivery().lease()).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource({"1, PT5M", "999999999999, P30D", "soon, P1D", "'', P1D", "-5, PT5M"})
    void a_lease_is_taken_within_reason(String given, Duration lease) {
        var taken = taken(query("subscribe", Map.of("hub.challenge", "c", "hub.lease_seconds", given)));

        assertThat(taken.delivery().lease()).isEqualTo(lease);
    }

    @Test
    void the_end_of_a_subscription_is_confirmed_and_a_refusal_is_noted_with_its_reason() {
        assertThat(taken(query("unsubscribe", Map.of("hub.challenge", "c")))
                        .delivery()
                        .kind())
                .isEqualTo(Kind.UNSUBSCRIBED);
        var denied =
                taken(query("denied", Map.of("hub.reason", "x".repeat(5_000)))).delivery();
        assertThat(denied.kind()).isEqualTo(Kind.DENIED);
        assertThat(denied.reason()).hasSize(HubCall.LONGEST_REASON);
    }

    @Test
    void what_nobody_asked_for_is_not_confirmed() {
        var otherTopic = new HashMap<>(query("subscribe", Map.of("hub.challenge", "c")));
        otherTopic.put("hub.topic", "https://news.example/other");

        assertThat(HubCall.verification(ABOUT, true, otherTopic, NOW))
                .isEqualTo(new HubCall.Ignored("verification_wrong-topic", 404));
        assertThat(HubCall.verification(ABOUT, true, query("publish", Map.of("hub.challenge", "c")), NOW))
                .isEqualTo(new HubCall.Ignored("verification_wrong-mode", 404));
        assertThat(HubCall.verification(ABOUT, true, query("subscribe", Map.of()), NOW))
                .isEqualTo(new HubCall.Ignored("verification_wrong-challenge", 404));
        assertThat(HubCall.verification(
                        ABOUT, true, query("subscribe", Map.of("hub.challenge", "x".repeat(2_000))), NOW))
                .isEqualTo(new HubCall.Ignored("verification_wrong-challenge", 404));
    }

    @Test
    void the_end_of_a_subscription_that_we_did_not_ask_for_is_not_confirmed() {
        assertThat(HubCall.verification(ABOUT, false, query("unsubscribe", Map.of("hub.challenge", "c")), NOW))
                .isEqualTo(new HubCall.Ignored("verification_not-asked", 404));
    }

    @Test
    void a_signed_content_is_a_body_of_the_feed() {
        var call = HubCall.content(ABOUT, Signature.VALID, "application/rss+xml", BODY, NOW);

        assertThat(call).isInstanceOf(HubCall.Taken.class);
        var delivery = ((HubCall.Taken) call).delivery();
        assertThat(delivery.kind()).isEqualTo(Kind.PUSHED);
        assertThat(delivery.outcome()).isInstanceOf(FetchOutcome.Fetched.class);
        var fetched = (FetchOutcome.Fetched) delivery.outcome();
        assertThat(fetched.body()).isEqualTo(BODY);
        assertThat(fetched.finalUrl()).isEqualTo(ABOUT.topic());
        assertThat(fetched.contentType()).isEqualTo("application/rss+xml");
    }

    @Test
    void a_content_that_may_be_from_anybody_is_ignored_without_telling_so() {
        assertThat(HubCall.content(ABOUT, Signature.WRONG, null, BODY, NOW))
                .isEqualTo(new HubCall.Ignored("push_wrong-signature", 202));
        assertThat(HubCall.content(ABOUT, Signature.MISSING, null, BODY, NOW))
                .isEqualTo(new HubCall.Ignored("push_unsigned", 202));
    }

    private static Map<String, String> query(String mode, Map<String, String> more) {
        var query = new HashMap<>(Map.of("hub.mode", mode, "hub.topic", ABOUT.topic()));
        query.putAll(more);
        return query;
    }

    private static HubCall.Taken taken(Map<String, String> query) {
        var call = HubCall.verification(ABOUT, true, query, NOW);
        assertThat(call).isInstanceOf(HubCall.Taken.class);
        return (HubCall.Taken) call;
    }
}
