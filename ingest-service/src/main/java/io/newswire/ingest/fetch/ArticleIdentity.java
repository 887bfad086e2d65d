package io.newswire.ingest.fetch;

import io.newswire.contracts.FetchRequest;
import org.jspecify.annotations.Nullable;

/** Under which address the article of a page is known. */
final class ArticleIdentity {
    private ArticleIdentity() {}

    /**
     * @param finalUrl where redirects ended
     * @return a canonical URL, null for what is no article, or when it is the one that was asked for
     */
    static @Nullable String of(FetchRequest asked, String finalUrl, @Nullable String contentType, byte[] body) {
        return null;
    }
}
