package io.newswire.cli.explain;

import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.page.PageReader;
import io.newswire.enrich.page.Reading;
import java.util.Optional;

/** Why a page is no article to the rules of the enrich-service, as far as they are given what it was given. */
public final class NoArticle {
    private NoArticle() {}

    /** Reason and detail; empty when it reads as one. */
    public static Optional<String> why(byte[] body, PageMetadata page) {
        return new PageReader(false).read(body, page, page.fetchedAt()) instanceof Reading.Rejected rejected
                ? Optional.of(rejected.reason() + ": " + rejected.detail())
                : Optional.empty();
    }
}
