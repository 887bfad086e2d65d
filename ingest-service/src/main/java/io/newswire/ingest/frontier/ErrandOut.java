package io.newswire.ingest.frontier;

import io.newswire.contracts.Errand;
import io.newswire.contracts.FetchOutcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An errand that is out for a feed of this host: the feed's poll is not over before it is answered or lost.
 *
 * @param permanent whether every redirect up to its URL was permanent
 * @param passed addresses that led here, the feed's own one first; empty where that is the errand's own
 */
record ErrandOut(Errand errand, boolean permanent, List<String> passed) {
    ErrandOut {
        Objects.requireNonNull(errand, "errand");
        passed = passed == null ? List.of() : List.copyOf(passed);
    }

    boolean isAnsweredBy(@Nullable String errandId) {
        return errand.id().equals(errandId);
    }

    /** The poll's end as the feed's own host would have seen it had it followed the redirects. */
    FetchOutcome end(FetchOutcome there) {
        if (!(there instanceof FetchOutcome.Fetched f)) {
            return there;
        }
        var moved = f.movedTo() == null && !passed.isEmpty() ? errand.url() : f.movedTo();
        return new FetchOutcome.Fetched(
                f.status(),
                f.finalUrl(),
                permanent ? moved : null,
                f.canonicalUrl(),
                f.contentType(),
                f.etag(),
                f.lastModified(),
                f.freshFor(),
                f.hubs(),
                f.self(),
                f.bodyDigest(),
                f.bodyBytes(),
                f.body());
    }
}
