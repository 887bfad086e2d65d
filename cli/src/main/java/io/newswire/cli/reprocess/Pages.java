package io.newswire.cli.reprocess;

import io.newswire.contracts.PageMetadata;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Where pages are that were fetched before. */
interface Pages extends AutoCloseable {
    /**
     * The newest page of an article, empty when there is none or it was found to be gone.
     *
     * @param fetchedAt of the page that the article's newest revision was made of
     * @throws IOException when it is there and cannot be read
     */
    Optional<Page> newest(String articleId, Instant fetchedAt) throws IOException;

    @Override
    void close();

    /** @param body as enrich reads it. Not copied: read only */
    @SuppressWarnings("ArrayRecordComponent") // up to 10 MB that are read once
    record Page(PageMetadata metadata, byte[] body) {}
}
