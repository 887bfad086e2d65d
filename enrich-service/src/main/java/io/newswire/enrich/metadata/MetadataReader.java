package io.newswire.enrich.metadata;

import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.text.CleanText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads what a page says about its article. Leaves the document as it is. */
public final class MetadataReader {
    /** Before the text of an article some captions and notes may stand. */
    private static final int DATED_PARAGRAPHS = 15;

    private final Document document;
    private final Clues clues;
    private final LinkedArticle article;
    private final @Nullable String url;
    private final @Nullable FeedEntry entry;
    private final SiteName site;
    private final Instant now;
    private final Trace trace;

    private MetadataReader(Document document, PageMetadata page, Instant now, Trace trace) {
        this.document = document;
        this.clues = Clues.of(document);
        this.article = LinkedArticle.of(JsonLd.of(clues.scripts()));
        this.url = page.finalUrl() == null ? page.url() : page.finalUrl();
        this.entry = page.link() == null ? null : page.link().entry();
        this.site = new SiteName(siteNames(), UrlDate.host(Objects.requireNonNullElse(url, "")));
        this.now = now;
        this.trace = trace;
    }

    /** @param now dates later than the day after it are refused */
    public static Metadata read(Document document, PageMetadata page, Instant now) {
        return new MetadataReader(document, page, now, Trace.silent()).read();
    }

    /** The same, with all that was considered for each field: asks every source, so it takes longer than {@link #read}. */
    public static Explanation explained(Document document, PageMetadata page, Instant now) {
        var trace = Trace.recording();
        var metadata = new MetadataReader(document, page, now, trace).read();
        return new Explanation(metadata, trace.candidates());
    }

    private List<String> siteNames() {
        return Stream.concat(
                        article.namesIn("publisher").stream(),
                        Stream.of("og:site_name", "application-name", "twitter:site", "twitter:domain", "copyright")
                                .flatMap(name -> clues.metas(name).stream()))
                .toList();
    }

    private Metadata read() {
        var headlines = new Headlines(clues, article, site, Objects.requireNonNullElse(url, ""), trace);
        var headline = headlines.choose(entry == null ? null : entry.headline());
        var language = clues.language();
        var dates = new Dates(
                clues,
                article,
                headline == null ? null : headline.value(),
                primary(language),
                Objects.requireNonNullElse(url, ""),
                now,
                trace);
        return new Metadata(
                headline,
                headlines.alternative(headline == null ? null : headline.value(), article),
                new Authors(clues, article, site, trace).choose(entry == null ? List.of() : entry.authors()),
                dates.published(entry),
                dates.modified(entry),
                noted("articleSection", Sections.section(clues, article, document)),
                noted("keywords", Sections.keywords(clues, article, entry == null ? List.of() : entry.categories())),
                Publishers.choose(clues, article, entry == null ? null : entry.feedTitle(), trace),
                noted("url", Addresses.canonical(clues, url)),
                noted("description", description()),
                noted("image", Addresses.image(clues, article, url)),
                declaredLanguage(),
                noted("dateline", dateline()),
                noted("isAccessibleForFree", Rights.free(clues, article)),
                noted("license", Rights.license(clues, article)),
                article.paragraphs("articleBody"));
    }

    private <T> @Nullable Found<T> noted(String field, @Nullable Found<T> found) {
        if (found != null) {
            trace.offered(field, found);
        }
        return found;
    }

    private @Nullable Found<String> dateline() {
        var linked = article.text("dateline");
        if (linked != null) {
            return Found.of(linked, "json-ld", 0.9);
        }
        for (var paragraph : clues.paragraphs().stream().limit(DATED_PARAGRAPHS).toList()) {
            var place = Dateline.in(CleanText.line(paragraph.text()));
            if (place != null) {
                return Found.of(place, "text", 0.7);
            }
        }
        return null;
    }

    private @Nullable Found<String> declaredLanguage() {
        return new Choice<String>("inLanguage", trace)
                .or(() -> tag(clues.language(), "html", 0.7))
                .or(() -> tag(clues.meta("content-language", "og:locale", "dc.language", "language"), "meta", 0.6))
                .or(() -> tag(article.text("inLanguage"), "json-ld", 0.6))
                .or(() -> tag(entry == null ? null : entry.inLanguage(), "feed", 0.5))
                .winner();
    }

    private static @Nullable Found<String> tag(@Nullable String said, String source, double confidence) {
        return primary(said) == null ? null : Found.of(String.valueOf(said), source, confidence);
    }

    private static @Nullable String primary(@Nullable String language) {
        return language == null
                ? null
                : Locale.forLanguageTag(language.replace('_', '-')).getLanguage();
    }

    private @Nullable Found<String> description() {
        var open = clues.meta("og:description", "description", "twitter:description", "dc.description");
        if (open != null) {
            return Found.of(open, "meta", 0.85);
        }
        var linked = article.text("description");
        if (linked != null) {
            return Found.of(linked, "json-ld", 0.85);
        }
        var fed = entry == null ? null : entry.description();
        return fed == null ? null : Found.of(fed, "feed", 0.6);
    }
}
