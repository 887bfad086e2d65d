package io.newswire.cli.explain;

import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.page.PageReader;
import io.newswire.enrich.page.Reading;
import java.util.Optional;

/** Why a page is no article, as the enrich-service would count it. */
public final class NoArticle {
    private NoArticle() {}

    /** Reason and detail; empty when it reads as one. */
    public static Optional<String> why(byte[] body, PageMetadata page) {
        return new PageReader(false).read(body, page, page.fetchedAt()) instanceof Reading.Rejected rejected
                ? Optional.of(rejected.reason() + ": " + rejected.detail())
                : Optional.empty();
    }
}
