package io.newswire.enrich.metadata;

import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.text.Walk;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a page says about its article. Leaves the document as it is. */
public final class MetadataReader {
    /** Before the text of an article some captions and notes may stand. */
    private static final int DATED_PARAGRAPHS = 15;

    private final Clues clues;
    private final LinkedArticle article;
    private final @Nullable String url;
    private final @Nullable FeedEntry entry;
    private final SiteName site;
    private final Instant now;
    private final Trace trace;

    private MetadataReader(Walk walk, PageMetadata page, Instant now, Trace trace) {
        this.clues = Clues.of(walk);
        this.article = LinkedArticle.of(JsonLd.of(clues.scripts()));
        this.url = page.finalUrl() == null ? page.url() : page.finalUrl();
        this.entry = page.link() == null ? null : page.link().entry();
        this.site = new SiteName(siteNames(), UrlDate.host(address()));
        this.now = now;
        this.trace = trace;
    }

    /** @param now dates later than the day after it are refused */
    public static Metadata read(Walk walk, PageMetadata page, Instant now) {
        return new MetadataReader(walk, page, now, Trace.silent()).read();
    }

    /** The same, with all that was considered for each field: asks every source, so it takes longer than {@link #read}. */
    public static Explanation explained(Walk walk, PageMetadata page, Instant now) {
        var trace = Trace.recording();
        var metadata = new MetadataReader(walk, page, now, trace).read();
        return new Explanation(metadata, trace.candidates());
    }

    private List<String> siteNames() {
        return Stream.of(
                        article.namesIn("publisher").stream(),
                        Stream.of("og:site_name", "application-name", "twitter:site", "twitter:domain", "copyright")
                                .flatMap(name -> clues.metas(name).stream()),
                        Masthead.names(clues, address()).stream())
                .flatMap(Function.identity())
                .filter(name -> !isTitle(name))
                .toList();
    }

    /** Some systems call every page an application of its own: no site has a headline for its name. */
    private boolean isTitle(String name) {
        return name.length() > SiteName.LONGEST_NAME
                && (name.equals(clues.title()) || name.equals(clues.meta("og:title")));
    }

    private String address() {
        return Objects.requireNonNullElse(url, "");
    }

    private Metadata read() {
        var headlines = new Headlines(clues, article, site, address(), trace);
        var headline = headlines.choose(entry == null ? null : entry.headline());
        var language = clues.language();
        var heading = clues.heading(headline == null ? null : headline.value());
        var frames = Frames.of(clues, heading);
        var dates = new Dates(clues, article, heading, frames, primary(language), address(), now, trace);
        var free = Rights.free(clues, article, trace);
        return new Metadata(
                headline,
                headlines.alternative(headline == null ? null : headline.value(), article),
                new Authors(clues, article, site, frames, dates.shown(), trace)
                        .choose(entry == null ? List.of() : entry.authors()),
                dates.published(entry),
                dates.modified(entry),
                Sections.section(clues, article, breadcrumbs(headline), trace),
                Sections.keywords(clues, article, entry == null ? List.of() : entry.categories(), trace),
                Publishers.choose(clues, article, entry == null ? null : entry.feedTitle(), site, address(), trace),
                Addresses.canonical(clues, url, trace),
                description(),
                Addresses.image(clues, article, url, trace),
                declaredLanguage(),
                dateline(),
                free,
                Rights.license(clues, article, trace),
                DeclaredText.of(article, free));
    }

    private Breadcrumbs breadcrumbs(@Nullable Found<String> headline) {
        return new Breadcrumbs(address(), site, headline == null ? null : headline.value(), clues.title());
    }

    private @Nullable Found<String> dateline() {
        return new Choice<String>("dateline", trace)
                .or(() -> found(article.text("dateline"), "json-ld", 0.9))
                .or(this::visibleDateline)
                .winner();
    }

    private static @Nullable Found<String> found(@Nullable String said, String source, double confidence) {
        return said == null ? null : Found.of(said, source, confidence);
    }

    private @Nullable Found<String> visibleDateline() {
        var paragraphs = clues.paragraphs();
        for (var paragraph : paragraphs.subList(0, Math.min(paragraphs.size(), DATED_PARAGRAPHS))) {
            var place = Dateline.in(Opening.of(paragraph, Dateline.LETTERS));
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
        return new Choice<String>("description", trace)
                .or(() -> found(clues.meta("og:description"), "meta", 0.85))
                .or(() -> found(clues.meta("description", "twitter:description", "dc.description"), "meta", 0.85))
                .or(() -> found(article.text("description"), "json-ld", 0.85))
                .or(() -> found(entry == null ? null : entry.description(), "feed", 0.6))
                .winner();
    }
}
