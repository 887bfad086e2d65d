package io.newswire.enrich.metadata;

import io.newswire.contracts.Article.Publisher;
import org.jspecify.annotations.Nullable;

/** Finds whose pages the article stands on. */
final class Publishers {
    private static final int LONGEST = 100;
    private static final String[] NAMES = {
        "og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_publisher"
    };

    private Publishers() {}

    static @Nullable Found<Publisher> choose(
            Clues clues, LinkedArticle article, @Nullable String feedTitle, SiteName site, String url, Trace trace) {
        return new Choice<Publisher>("publisher", trace)
                .or(() -> linked(article))
                .or(() -> found(clues.meta(NAMES), "opengraph", 0.85))
                .or(() -> found(feedTitle, "feed", 0.5))
                .or(() -> found(Masthead.leadingHome(clues, url), "heading", 0.5))
                .or(() -> found(site.in(clues.title()), "title", 0.5))
                .or(() -> imprint(clues))
                .winner();
    }

    private static @Nullable Found<Publisher> linked(LinkedArticle article) {
        var name = name(article.namesIn("publisher").stream().findFirst().orElse(null));
        return name == null
                ? null
                : Found.of(new Publisher(name, WebAddress.in(article.inner("publisher", "url"))), "json-ld", 0.95);
    }

    private static @Nullable Found<Publisher> found(@Nullable String said, String source, double confidence) {
        var name = name(said);
        return name == null ? null : Found.of(new Publisher(name, null), source, confidence);
    }

    /** What the page says of itself below its text: a text that speaks of another publication says the same of that. */
    private static @Nullable Found<Publisher> imprint(Clues clues) {
        var paragraphs = clues.paragraphs();
        for (var paragraph : paragraphs.subList(paragraphs.size() / 2, paragraphs.size())) {
            var imprint = Imprint.publisher(ShortText.of(paragraph));
            if (imprint != null) {
                return Found.of(new Publisher(imprint, null), "imprint", 0.5);
            }
        }
        return null;
    }

    private static @Nullable String name(@Nullable String said) {
        return said == null || said.isBlank() || said.length() > LONGEST || said.contains("://") ? null : said;
    }
}
