package io.newswire.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that came for a feed by another way than its own host's turn. Keyed by the feed's host.
 *
 * @param errand id of the {@link Errand} that this answers, null where nothing was asked
 * @param hub that sent it or was asked, null where it is of no hub
 * @param topic the URL under which that hub serves the feed, null where it is of no hub
 * @param outcome of the errand, or the body that was pushed; null where there is neither
 * @param lease how long a hub promises to push, of a subscription that was verified (WebSub, section 5.3)
 * @param reason why a hub denied or ended a subscription, null where it gave none
 * @param sameAs a feed of another host, followed before, that brings the same; null where nothing was recognised
 */
public record FeedDelivery(
        String feedUrl,
        Kind kind,
        @Nullable String errand,
        @Nullable String hub,
        @Nullable String topic,
        @Nullable FetchOutcome outcome,
        @Nullable Duration lease,
        @Nullable String reason,
        @Nullable String sameAs,
        Instant at) {

    /** The feed brings the same as another one does that was followed before. */
    public static FeedDelivery recognised(String feedUrl, String sameAs, Instant at) {
        return new FeedDelivery(feedUrl, Kind.RECOGNISED, null, null, null, null, null, null, sameAs, at);
    }

    /** What came. */
    public enum Kind {
        /** The answer to an errand. */
        ERRAND_DONE,
        /** A hub sent a body. */
        PUSHED,
        /** A hub asked whether a subscription is meant, and was told that it is. */
        SUBSCRIBED,
        /** A hub asked whether the end of a subscription is meant, and was told that it is. */
        UNSUBSCRIBED,
        /** A hub refused or ended a subscription. */
        DENIED,
        /** It brings what another feed brings. */
        RECOGNISED
    }

    public FeedDelivery {
        Objects.requireNonNull(feedUrl, "feedUrl");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        if ((kind == Kind.ERRAND_DONE || kind == Kind.PUSHED) && outcome == null) {
            throw new IllegalArgumentException("a delivery of kind " + kind + " has an outcome");
        }
        if ((kind == Kind.RECOGNISED) != (sameAs != null)) {
            throw new IllegalArgumentException(
                    "sameAs is of a delivery of kind " + Kind.RECOGNISED + " only, and always");
        }
    }
}
