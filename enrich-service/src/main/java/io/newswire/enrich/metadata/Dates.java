package io.newswire.enrich.metadata;

import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.NewsDate;
import io.newswire.enrich.text.CleanText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds when the article was published and changed. Days that do not exist, to come or long past are refused. */
final class Dates {
    /** The first news site. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** "Published on Wednesday, 12 September 2007 at 11 o'clock" has no more. */
    private static final int LETTERS_OF_A_DATE = 45;

    private static final int LONGEST_LINE = 80;

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:published_time",
            "article:published",
            "datepublished",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publication_date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.issued",
            "dc.date",
            "dcterms.date",
            "dc.date.created",
            "parsely-pub-date",
            "sailthru.date",
            "article.published",
            "published_time",
            "publicationdate",
            "citation_publication_date",
            "citation_date",
            "citation_online_date",
            "displaydate",
            "article_date_original",
            "cxenseparse:recs:publishtime",
            "rnews:datepublished",
            "created",
            "datecreated",
            "originalpublicationdate",
            "og:pubdate",
            "shareaholic:article_published_time",
            "bt:pubdate",
            "ptime",
            "pdate",
            "creation_date",
            "release_date",
            "published",
            "article:post_date",
            "timestamp",
            "og:article:published_time");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "og:modified_time",
            "datemodified",
            "last-modified",
            "lastmod",
            "dcterms.modified",
            "article:updated",
            "modified_time",
            "revision_date",
            "updated_time",
            "dc.date.modified",
            "og:article:modified_time");

    private final Clues clues;
    private final LinkedArticle article;
    private final @Nullable String language;
    private final String url;
    private final LocalDate last;
    private final List<LocalDate> certain = new ArrayList<>();

    Dates(Clues clues, LinkedArticle article, @Nullable String language, String url, Instant now) {
        this.clues = clues;
        this.article = article;
        this.language = language;
        this.url = url;
        this.last = now.plus(AHEAD).atOffset(ZoneOffset.UTC).toLocalDate();
        addCertain(UrlDate.in(url));
        addCertain(plain(article.text("datePublished")));
        addCertain(plain(article.text("dateModified")));
        metas(PUBLISHED).forEach(text -> addCertain(plain(text)));
    }

    /** The day that a short line is about, null when it says anything else. */
    static @Nullable NewsDate inLine(String line, Instant now) {
        var reader = new Dates(Clues.none(), LinkedArticle.none(), null, "", now);
        if (line.chars().filter(Character::isLetter).count() > LETTERS_OF_A_DATE) {
            return null;
        }
        var found = reader.found(line, "text", 0.8);
        return found == null ? null : found.value();
    }

    private void addCertain(@Nullable NewsDate date) {
        if (date != null) {
            certain.add(date.date());
        }
    }

    @Nullable
    Found<NewsDate> published(@Nullable FeedEntry entry) {
        var found = found(article.text("datePublished"), "json-ld", 0.95);
        found = found != null ? found : firstOf(metas(PUBLISHED), "meta", 0.9);
        found = found != null ? found : items("datepublished", 0.9);
        found = found != null ? found : found(article.text("dateCreated"), "json-ld", 0.8);
        found = found != null ? found : items("datecreated", 0.8);
        found = found != null ? found : times();
        var fromUrl = UrlDate.in(url);
        if (found == null && entry != null && entry.datePublished() != null && isSane(entry.datePublished())) {
            found = Found.of(entry.datePublished(), "feed", 0.8);
        }
        if (found == null && fromUrl != null && isSane(fromUrl)) {
            found = Found.of(fromUrl, "url", 0.8);
        }
        found = found != null ? found : dated();
        return found != null ? found : firstLines();
    }

    @Nullable
    Found<NewsDate> modified() {
        var found = found(article.text("dateModified"), "json-ld", 0.95);
        found = found != null ? found : firstOf(metas(MODIFIED), "meta", 0.85);
        return found != null ? found : items("datemodified", 0.85);
    }

    private List<String> metas(List<String> names) {
        return names.stream().flatMap(name -> clues.metas(name).stream()).toList();
    }

    private @Nullable Found<NewsDate> firstOf(List<String> texts, String source, double confidence) {
        for (var text : texts) {
            var found = found(text, source, confidence);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Found<NewsDate> items(String itemprop, double confidence) {
        for (var item : clues.items(itemprop)) {
            var found = found(value(item), "microdata", confidence);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String value(Element element) {
        for (var attribute : List.of("content", "datetime", "data-datetime", "data-time", "title")) {
            if (element.hasAttr(attribute) && element.attr(attribute).length() >= 8) {
                return element.attr(attribute);
            }
        }
        return CleanText.line(element.text());
    }

    /** Time elements that belong to the article rather than to a list of others: marked ones, then the first. */
    private @Nullable Found<NewsDate> times() {
        Found<NewsDate> first = null;
        for (var time : clues.times()) {
            var found = found(value(time), "time", 0.75);
            if (found == null || isElsewhere(time)) {
                continue;
            }
            var names = time.className().toLowerCase(Locale.ROOT);
            if (time.hasAttr("pubdate") || names.contains("publish") || names.contains("entry-date")) {
                return found;
            }
            first = first == null ? found : first;
        }
        return first;
    }

    private static boolean isElsewhere(Element element) {
        int up = 0;
        for (var parent = element.parent(); parent != null && up < 5; parent = parent.parent()) {
            var names = (parent.className() + ' ' + parent.id()).toLowerCase(Locale.ROOT);
            if (parent.nameIs("aside")
                    || parent.nameIs("footer")
                    || parent.nameIs("nav")
                    || names.contains("related")
                    || names.contains("sidebar")
                    || names.contains("comment") && !parent.nameIs("body") && !parent.nameIs("article")) {
                return true;
            }
            up++;
        }
        return false;
    }

    private @Nullable Found<NewsDate> dated() {
        for (var element : clues.dated()) {
            var text = value(element);
            if (text.length() <= 120 && !isElsewhere(element)) {
                var found = found(text, "text", 0.6);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Lines of visible text that are not much more than a date: the first after the headline, else the first. */
    private @Nullable Found<NewsDate> firstLines() {
        Found<NewsDate> first = null;
        boolean afterHeading = false;
        for (var line : (Iterable<TextNode>) clues.lines()::iterator) {
            var parent = line.parent();
            if (!(parent instanceof Element element) || parent.normalName().equals("title")) {
                continue;
            }
            afterHeading |= parent.normalName().equals("h1");
            var found = isElsewhere(element) ? null : inShort(CleanText.line(line.getWholeText()));
            if (found != null && afterHeading) {
                return found;
            }
            first = first == null ? found : first;
        }
        return first;
    }

    private @Nullable Found<NewsDate> inShort(String line) {
        boolean hasDigits = line.chars().filter(c -> c >= '0' && c <= '9').count() >= 4;
        return hasDigits && line.length() <= LONGEST_LINE ? found(line, "text", 0.5) : null;
    }

    private @Nullable NewsDate plain(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var readings = DateText.read(text, language);
        return readings.isEmpty() || readings.getFirst().other() != null
                ? null
                : readings.getFirst().date();
    }

    private @Nullable Found<NewsDate> found(@Nullable String text, String source, double confidence) {
        if (text == null) {
            return null;
        }
        for (var reading : DateText.read(text, language)) {
            var date = decided(reading);
            if (isSane(date)) {
                return Found.of(date, source, reading.other() == null ? confidence : confidence - 0.2);
            }
        }
        return null;
    }

    /** Day or month first: what agrees with a date that is certain, else what is usual where the page is written. */
    private NewsDate decided(DateText.Reading reading) {
        var other = reading.other();
        if (other == null || certain.contains(reading.date().date())) {
            return reading.date();
        }
        if (certain.contains(other.date()) || !isSane(reading.date())) {
            return other;
        }
        return DateOrder.isMonthFirst(clues.language(), url) ? other : reading.date();
    }

    private boolean isSane(NewsDate date) {
        return !date.date().isBefore(EARLIEST) && !date.date().isAfter(last);
    }
}
