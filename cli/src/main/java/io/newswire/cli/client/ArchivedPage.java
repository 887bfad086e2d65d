package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.explain.NoArticle;
import io.newswire.contracts.PageMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The newest page that the archive has of an article that is not there, read once more: pages that are rejected are only counted. */
final class ArchivedPage {
    private static final int OK = 200;
    private static final String PAGE = "text/html";

    private ArchivedPage() {}

    /** For people: why no article came of it. Empty where nothing is archived, or it reads as one. */
    static Optional<String> refusal(StoreClient store, ArticleName article) {
        try {
            return store.bytes("/api/articles/" + article.id() + "/raw")
                    .flatMap(body -> refusal(body, article.id(), article.url()));
        } catch (CommandFailed e) {
            // It was found to be gone, or the archive cannot be read.
            return Optional.empty();
        }
    }

    static Optional<String> refusal(byte[] body, String articleId, @Nullable String url) {
        return why(body, articleId, url)
                .map(why -> "its archived page, read by itself, holds no article, " + why + " (`newswire archive show "
                        + articleId + " --save FILE` and `newswire explain FILE` show it)");
    }

    private static Optional<String> why(byte[] body, String articleId, @Nullable String url) {
        try {
            var now = Instant.now();
            var type = body.length == 0 ? PAGE : ContentType.of("", body);
            var page = new PageMetadata(articleId, url, url, OK, type, null, null, now, List.of(), null, null);
            return NoArticle.why(body, page);
        } catch (IllegalArgumentException e) {
            // Binary, or in an encoding that only its server named: that is not in its bytes.
            return Optional.empty();
        }
    }
}
