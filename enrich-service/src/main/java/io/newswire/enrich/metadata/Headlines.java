package io.newswire.enrich.metadata;

import io.newswire.enrich.text.CleanText;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the headline among what the page calls its title. What readers see wins over what is written for search
 * engines and social networks, where it is about the same thing.
 */
final class Headlines {
    private static final String FIELD = "headline";
    private static final int LONGEST = 500;

    private final Clues clues;
    private final SiteName site;
    private final Trace trace;
    private final @Nullable String linked;
    private final @Nullable String open;
    private final @Nullable String title;
    private final VisibleHeadline visible;

    Headlines(Clues clues, LinkedArticle article, SiteName site, String url, Trace trace) {
        this.clues = clues;
        this.site = site;
        this.trace = trace;
        this.linked = sane(article.text("headline"), "json-ld");
        this.open = sane(clues.meta("og:title", "twitter:title", "dc.title", "parsely-title"), "opengraph");
        this.title = sane(clues.title(), "title");
        this.visible = new VisibleHeadline(clues, site, new TitleWords(url, linked, open, title));
    }

    private @Nullable String sane(@Nullable String text, String source) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        var stripped = site.strip(text);
        if (text.isBlank()) {
            return null;
        }
        if (stripped.isBlank() || site.is(stripped)) {
            trace.refused(FIELD, source, text, "the site's name");
            return null;
        }
        return stripped;
    }

    @Nullable
    Found<String> choose(@Nullable String fromFeed) {
        return new Choice<String>(FIELD, trace)
                .or(() -> found(visible.agreed(linked, open), "heading", 0.95))
                .or(() -> found(linked, "json-ld", 0.95))
                .or(() -> found(open, "opengraph", 0.9))
                .or(() -> found(item(), "microdata", 0.85))
                .or(() -> found(visible.only(false), "heading", 0.8))
                .or(() -> found(title, "title", 0.6))
                .or(() -> found(visible.only(true), "heading", 0.5))
                .or(() -> found(fromFeed, "feed", 0.7))
                .or(() -> found(named(), "opengraph", 0.3))
                .or(() -> found(visible.inAddress(), "heading", 0.3))
                .winner();
    }

    /** A title that begins with the site's name, such as that of an issue: asked last, as it may be no more than the name. */
    private @Nullable String named() {
        return Stream.of("og:title", "twitter:title")
                .flatMap(name -> clues.metas(name).stream())
                .filter(text -> text.length() <= LONGEST && !site.isExactly(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Found<String> found(@Nullable String text, String source, double confidence) {
        return text == null ? null : Found.of(text, source, confidence);
    }

    private @Nullable String item() {
        var items = clues.items("headline");
        return items.isEmpty() ? null : sane(CleanText.line(items.getFirst().text()), "microdata");
    }

    /** Another title that the page gives it. */
    @Nullable
    Found<String> alternative(@Nullable String headline, LinkedArticle article) {
        return new Choice<String>("alternativeHeadline", trace)
                .or(() -> other(sane(article.text("alternativeHeadline"), "json-ld"), headline, "json-ld", 0.9))
                .or(() -> other(linked, headline, "json-ld", 0.7))
                .or(() -> other(open, headline, "opengraph", 0.6))
                .winner();
    }

    private static @Nullable Found<String> other(
            @Nullable String text, @Nullable String headline, String source, double confidence) {
        boolean differs = text != null
                && headline != null
                && !SiteName.fold(headline).contains(SiteName.fold(text))
                && !SiteName.fold(text).contains(SiteName.fold(headline));
        return differs ? found(text, source, confidence) : null;
    }
}
