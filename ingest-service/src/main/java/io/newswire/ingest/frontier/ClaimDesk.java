package io.newswire.ingest.frontier;

import io.newswire.contracts.FeedDelivery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Recognises feeds of different hosts that bring the same entries. Claims to a set of entries meet here, whatever the
 * hosts; the eldest is kept, and each other feed is told of it. Feeds of one host know of one another by {@link Twins}.
 */
final class ClaimDesk {
    private final Shelf<Claim> eldest;

    /** @param eldest by the fingerprint of the entries */
    ClaimDesk(Shelf<Claim> eldest) {
        this.eldest = eldest;
    }

    /** @return what one of the two feeds is to be told, null where there is nothing to tell */
    @Nullable
    Told claimed(String fingerprint, Claim claim, Instant now) {
        var kept = eldest.get(fingerprint);
        if (kept == null || kept.feed().equals(claim.feed())) {
            keep(fingerprint, claim, kept);
            return null;
        }
        if (!claim.held()) {
            return null;
        }
        boolean elder = claim.isElderThan(kept);
        if (elder) {
            eldest.put(fingerprint, claim);
        }
        return claim.home().equals(kept.home()) ? null : elder ? told(kept, claim, now) : told(claim, kept, now);
    }

    private void keep(String fingerprint, Claim claim, @Nullable Claim kept) {
        if (claim.held()) {
            eldest.put(fingerprint, claim);
        } else if (kept != null) {
            eldest.remove(fingerprint);
        }
    }

    private static Told told(Claim younger, Claim elder, Instant now) {
        return new Told(younger.home(), FeedDelivery.recognised(younger.feed(), elder.feed(), now));
    }

    /** @param home host of the feed that the delivery is for */
    record Told(String home, FeedDelivery delivery) {}
}
