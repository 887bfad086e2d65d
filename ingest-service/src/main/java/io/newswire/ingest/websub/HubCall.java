package io.newswire.ingest.websub;

import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.FeedDelivery.Kind;
import io.newswire.contracts.FetchOutcome;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows from one request of a hub. */
sealed interface HubCall {
    /** Counted as it stands here. */
    String outcome();

    /**
     * It is to be written down before the hub is answered.
     *
     * @param answer body of the answer: the challenge, or empty
     */
    record Taken(String outcome, FeedDelivery delivery, String answer) implements HubCall {}

    /**
     * Nothing follows.
     *
     * @param status of the answer
     */
    record Ignored(String outcome, int status) implements HubCall {}

    int OK = 200;
    int NOT_FOUND = 404;
    /** The standard asks that a wrong signature is not told to who sent it (section 7.1). */
    int ACCEPTED = 202;

    int LONGEST_CHALLENGE = 1_000;
    int LONGEST_REASON = 300;
    Duration SHORTEST_LEASE = Duration.ofMinutes(5);
    Duration LONGEST_LEASE = Duration.ofDays(30);
    /** Where the hub does not say. */
    Duration USUAL_LEASE = Duration.ofDays(1);

    /**
     * A hub asks whether we mean it, or tells that it will not (sections 5.2 and 5.3).
     *
     * @param toEnd whether we asked for the end of the subscription
     */
    static HubCall verification(Callback about, boolean toEnd, Map<String, String> query, Instant now) {
        var mode = query.getOrDefault("hub.mode", "");
        if (!about.topic().equals(query.get("hub.topic"))) {
            return new Ignored("verification_wrong-topic", NOT_FOUND);
        }
        var challenge = query.getOrDefault("hub.challenge", "");
        return switch (mode) {
            case "denied" -> new Taken("denied", told(about, Kind.DENIED, null, query.get("hub.reason"), now), "");
            case "subscribe" ->
                answered("subscribed", challenge, told(about, Kind.SUBSCRIBED, lease(query), null, now));
            case "unsubscribe" ->
                toEnd
                        ? answered("unsubscribed", challenge, told(about, Kind.UNSUBSCRIBED, null, null, now))
                        : new Ignored("verification_not-asked", NOT_FOUND);
            default -> new Ignored("verification_wrong-mode", NOT_FOUND);
        };
    }

    private static HubCall answered(String outcome, String challenge, FeedDelivery delivery) {
        return challenge.isEmpty() || challenge.length() > LONGEST_CHALLENGE
                ? new Ignored("verification_wrong-challenge", NOT_FOUND)
                : new Taken(outcome, delivery, challenge);
    }

    private static Duration lease(Map<String, String> query) {
        try {
            var given = Duration.ofSeconds(Long.parseLong(query.getOrDefault("hub.lease_seconds", "")));
            return given.compareTo(SHORTEST_LEASE) < 0
                    ? SHORTEST_LEASE
                    : given.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : given;
        } catch (NumberFormatException e) {
            return USUAL_LEASE; // it said nothing that we understand
        }
    }

    private static FeedDelivery told(
            Callback about, Kind kind, @Nullable Duration lease, @Nullable String reason, Instant now) {
        var shown = reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        return new FeedDelivery(about.feedUrl(), kind, null, about.hub(), about.topic(), null, lease, shown, null, now);
    }

    /** A hub sends a content (section 7). */
    static HubCall content(
            Callback about, Signature signature, @Nullable String contentType, byte[] body, Instant now) {
        return switch (signature) {
            case MISSING -> new Ignored("push_unsigned", ACCEPTED);
            case WRONG -> new Ignored("push_wrong-signature", ACCEPTED);
            case VALID -> new Taken("pushed", pushed(about, contentType, body, now), "");
        };
    }

    private static FeedDelivery pushed(Callback about, @Nullable String contentType, byte[] body, Instant now) {
        var outcome = new FetchOutcome.Fetched(
                OK,
                about.topic(),
                null,
                null,
                contentType,
                null,
                null,
                null,
                List.of(),
                null,
                digest(body),
                body.length,
                body);
        return new FeedDelivery(
                about.feedUrl(), Kind.PUSHED, null, about.hub(), about.topic(), outcome, null, null, null, now);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
