package io.newswire.enrich.metadata;

import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.NewsDate;
import java.time.Instant;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** When the article was published and changed: the order in which a page's dates are believed. */
final class Dates {
    /** "Published on Wednesday, 12 September 2007 at 11 o'clock" has no more. */
    private static final int LETTERS_OF_A_DATE = 45;

    private final DateReader reader;
    private final DateTags tags;
    private final Clues clues;
    private final @Nullable Element heading;
    private final Frames frames;
    private final HeadlineDates beside;
    private final String url;
    private final Trace trace;

    Dates(
            Clues clues,
            LinkedArticle article,
            @Nullable Element heading,
            Frames frames,
            @Nullable String language,
            String url,
            Instant now,
            Trace trace) {
        this.reader = new DateReader(language, DateOrder.isMonthFirst(clues.language(), url), now, trace);
        this.tags = new DateTags(clues, article, reader);
        this.clues = clues;
        this.heading = heading;
        this.frames = frames;
        this.url = url;
        this.trace = trace;
        reader.isCertain(UrlDate.in(url));
        reader.isCertain(article.text("datePublished"));
        reader.isCertain(article.text("dateModified"));
        tags.texts(DateNames.PUBLISHED).forEach(reader::isCertain);
        this.beside = HeadlineDates.beside(heading, reader, frames);
    }

    /** The day that a short line is about, null when it says anything else. */
    static @Nullable NewsDate inLine(String line, Instant now) {
        if (line.chars().filter(Character::isLetter).count() > LETTERS_OF_A_DATE) {
            return null;
        }
        var reader = new DateReader(null, DateOrder.isMonthFirst(null, ""), now, Trace.silent());
        var found = reader.read("datePublished", line, "text", 0.8);
        return found == null ? null : found.value();
    }

    /** Where the date beside the headline stands, null where there is none. */
    @Nullable
    Element shown() {
        return beside.element();
    }

    @Nullable
    Found<NewsDate> published(@Nullable FeedEntry entry) {
        var field = "datePublished";
        var visible = new VisibleDates(clues, reader, frames, heading);
        var times = new TimeElements(clues, reader, frames);
        var shown = beside.sure();
        var declared =
                declared(new Choice<>(field, Trace.silent()), entry, shown).winner();
        var choice = new Choice<NewsDate>(field, trace)
                .or(() -> reader.accept(field, AnotherDay.inAddress(declared, UrlDate.in(url)), "url", 0.8))
                .or(() -> AnotherDay.than(
                        declared,
                        beside.published(),
                        UrlDate.in(url),
                        declaredModified(entry, Trace.silent()).winner()));
        return declared(choice, entry, shown)
                .or(() -> beside.plain(UrlDate.in(url)))
                .or(times::published)
                .or(() -> reader.accept(field, UrlDate.in(url), "url", 0.8))
                .or(visible::named)
                .or(beside::published)
                .or(beside::updated)
                .or(visible::lines)
                .or(times::updated)
                .or(() -> inTitle(field))
                .or(visible::updated)
                .winner();
    }

    /** With the day that the newsroom had, which the address tells, a declaration with an offset, or what readers see. */
    private @Nullable Found<NewsDate> local(@Nullable Found<NewsDate> declared, @Nullable NewsDate shown) {
        if (declared == null || !LocalDay.isOpen(declared)) {
            return declared;
        }
        var offsets = reader.local(tags.texts(DateNames.PUBLISHED)).stream();
        var named = Stream.concat(Stream.ofNullable(UrlDate.in(url)), offsets).toList();
        return LocalDay.of(declared, named, shown);
    }

    /** What is said of the article to machines. */
    private Choice<NewsDate> declared(Choice<NewsDate> choice, @Nullable FeedEntry entry, @Nullable NewsDate shown) {
        var field = "datePublished";
        return choice.or(() -> local(tags.linked(field, "datePublished", 0.95), shown))
                .or(() -> local(tags.metas(field, DateNames.PUBLISHED, 0.9), shown))
                .or(() -> tags.items(field, "datepublished", 0.9))
                .or(() -> tags.page(field, "datePublished", 0.85))
                .or(() -> tags.linked(field, "dateCreated", 0.8))
                .or(() -> tags.items(field, "datecreated", 0.8))
                .or(() -> reader.accept(field, entry == null ? null : entry.datePublished(), "feed", 0.8));
    }

    /** "08.11.2021 | Headline": some sites give their news no other date. */
    private @Nullable Found<NewsDate> inTitle(String field) {
        var title = clues.meta("og:title") == null ? clues.title() : clues.meta("og:title");
        return reader.read(field, title, "title", 0.4);
    }

    @Nullable
    Found<NewsDate> modified(@Nullable FeedEntry entry) {
        return declaredModified(entry, trace).or(this::shownModified).winner();
    }

    private @Nullable Found<NewsDate> shownModified() {
        var shown = beside.updated();
        return shown == null ? null : Found.of(shown.value(), "headline", 0.7);
    }

    private Choice<NewsDate> declaredModified(@Nullable FeedEntry entry, Trace trace) {
        var field = "dateModified";
        return new Choice<NewsDate>(field, trace)
                .or(() -> tags.linked(field, "dateModified", 0.95))
                .or(() -> tags.metas(field, DateNames.MODIFIED, 0.85))
                .or(() -> tags.items(field, "datemodified", 0.85))
                .or(() -> reader.accept(field, entry == null ? null : entry.dateModified(), "feed", 0.7));
    }
}
