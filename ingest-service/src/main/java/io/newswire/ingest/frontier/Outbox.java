package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.Errand;
import io.newswire.contracts.EventType;
import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.PageMetadata;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where decisions go. */
interface Outbox {
    void request(String host, FetchRequest request);

    /** @param id the same for the same link out of the same body */
    void link(String host, String id, ArticleLink link, Instant now);

    void status(FeedStatus status);

    /** Goes to the host of the errand's URL, which is a web address. */
    void errand(Errand errand);

    /** @param home host of the feed */
    void delivered(FeedDelivery delivery, String home);

    /** A feed brings a set of entries, or gives it up. */
    void claim(String fingerprint, Claim claim, Instant now);

    /** The feed was removed: after its last status nothing is kept of it. */
    void forgotten(String feedUrl, Instant now);

    /**
     * Writes to the pages what no fetcher writes.
     *
     * @param body null where the page is gone
     */
    void page(PageMetadata page, byte @Nullable [] body, EventType type);

    /** A link that nobody had. For information only: nothing is sent. */
    void discovered(ArticleLink link, Instant now);

    /** @param outcome one of {@link Outcomes} */
    void count(String outcome);
}
