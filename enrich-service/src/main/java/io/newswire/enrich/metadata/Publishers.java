package io.newswire.enrich.metadata;

import io.newswire.contracts.Article.Publisher;
import org.jspecify.annotations.Nullable;

/** Finds whose pages the article stands on. */
final class Publishers {
    private static final int LONGEST = 100;

    private Publishers() {}

    static @Nullable Found<Publisher> choose(Clues clues, LinkedArticle article, @Nullable String feedTitle) {
        var name = name(article.namesIn("publisher").stream().findFirst().orElse(null));
        if (name != null) {
            return Found.of(new Publisher(name, web(article.inner("publisher", "url"))), "json-ld", 0.95);
        }
        var open = name(clues.meta(
                "og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_publisher"));
        if (open != null) {
            return Found.of(new Publisher(open, null), "opengraph", 0.85);
        }
        for (var paragraph : clues.paragraphs()) {
            var imprint = Imprint.publisher(paragraph.text());
            if (imprint != null) {
                return Found.of(new Publisher(imprint, null), "imprint", 0.7);
            }
        }
        var feed = name(feedTitle);
        return feed == null ? null : Found.of(new Publisher(feed, null), "feed", 0.5);
    }

    private static @Nullable String name(@Nullable String said) {
        return said == null || said.isBlank() || said.length() > LONGEST || said.contains("://") ? null : said;
    }

    private static @Nullable String web(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
    }
}
