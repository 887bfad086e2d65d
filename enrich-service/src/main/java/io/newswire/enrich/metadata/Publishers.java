package io.newswire.enrich.metadata;

import io.newswire.contracts.Article.Publisher;
import org.jspecify.annotations.Nullable;

/** Finds whose pages the article stands on. */
final class Publishers {
    private static final int LONGEST = 100;

    private Publishers() {}

    static @Nullable Found<Publisher> choose(Clues clues, LinkedArticle article, @Nullable String feedTitle) {
        var name = article.namesIn("publisher").stream().findFirst().orElse(null);
        if (isName(name)) {
            return Found.of(new Publisher(name, web(article.inner("publisher", "url"))), "json-ld", 0.95);
        }
        var open = clues.meta("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_publisher");
        if (isName(open)) {
            return Found.of(new Publisher(open, null), "opengraph", 0.85);
        }
        for (var paragraph : clues.paragraphs()) {
            var imprint = Imprint.publisher(paragraph.text());
            if (imprint != null) {
                return Found.of(new Publisher(imprint, null), "imprint", 0.7);
            }
        }
        return isName(feedTitle) ? Found.of(new Publisher(feedTitle, null), "feed", 0.5) : null;
    }

    private static boolean isName(@Nullable String name) {
        return name != null && !name.isBlank() && name.length() <= LONGEST && !name.contains("://");
    }

    private static @Nullable String web(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
    }
}
