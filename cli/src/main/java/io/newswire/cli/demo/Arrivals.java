package io.newswire.cli.demo;

import io.newswire.cli.newsroom.Expected;
import io.newswire.contracts.Article;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of the expected articles have come, and in which revision. Not thread-safe. */
final class Arrivals {
    private final Expected expected;
    private final Map<URI, Article> newest = new HashMap<>();

    Arrivals(Expected expected) {
        this.expected = expected;
    }

    /** An older revision than the one known changes nothing. */
    void arrived(Article article) {
        if (article.url() != null) {
            newest.merge(
                    URI.create(article.url()),
                    article,
                    (known, other) -> other.revision() > known.revision() ? other : known);
        }
    }

    /** Expected articles that have not come. */
    Set<URI> missing() {
        return expected.articles().stream()
                .filter(url -> !newest.containsKey(url))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Articles whose correction has not come. */
    Set<URI> unrevised() {
        return expected.revised().stream().filter(url -> revision(url) < 2).collect(Collectors.toUnmodifiableSet());
    }

    /** Articles marked as copies of the kind. */
    long copies(Article.Duplicate.Kind kind) {
        return newest.values().stream()
                .map(Article::duplicate)
                .filter(duplicate -> duplicate != null && duplicate.kind() == kind)
                .count();
    }

    int count() {
        return newest.size();
    }

    private int revision(URI url) {
        @Nullable Article article = newest.get(url);
        return article == null ? 0 : article.revision();
    }
}
