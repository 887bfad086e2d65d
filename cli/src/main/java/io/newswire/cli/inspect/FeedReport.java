package io.newswire.cli.inspect;

import io.newswire.ingest.feed.FeedEnclosure;
import io.newswire.ingest.feed.FeedItem;
import io.newswire.ingest.feed.FeedText;
import io.newswire.ingest.feed.Parsed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is printed of one input. Field names are public API. */
sealed interface FeedReport {

    /** @param entries of an index of sitemaps: the sitemaps */
    record Feed(
            String input,
            String format,
            @Nullable String title,
            @Nullable String link,
            @Nullable String description,
            @Nullable String language,
            @Nullable String published,
            @Nullable String updated,
            List<String> authors,
            List<String> categories,
            @Nullable String generator,
            @Nullable String rights,
            @Nullable String image,
            @Nullable HintsReport hints,
            List<Entry> entries,
            List<String> problems)
            implements FeedReport {}

    record Entry(
            @Nullable String title,
            @Nullable String link,
            @Nullable String id,
            @Nullable String published,
            @Nullable String updated,
            List<String> authors,
            List<String> categories,
            @Nullable String summary,
            @Nullable String content,
            @Nullable String language,
            @Nullable String image,
            List<FeedEnclosure> enclosures,
            @Nullable String source) {}

    /** It could not be read, or is no feed. */
    record Failure(String input, Reason error) implements FeedReport {}

    /**
     * @param reason one of a small set, such as {@code not-a-feed} or {@code no-such-file}
     * @param detail for people
     * @param help what to do about it, null where nothing can be done here
     */
    record Reason(String reason, String detail, @Nullable String help) {}

    static Failure failure(String input, NamedInputs.Unreadable not) {
        return new Failure(input, new Reason(not.reason(), not.detail(), not.help()));
    }

    static Failure failure(String input, Parsed.Unparseable not) {
        return new Failure(input, new Reason(not.reason(), not.detail(), help(input, not.reason())));
    }

    private static @Nullable String help(String input, String reason) {
        return switch (reason) {
            case "not-a-feed", "not-xml" ->
                NamedInputs.isUrl(input)
                        ? "`newswire feeds add --list " + input + "` looks for the feeds of a page, `newswire explain "
                                + input + "` reads it as an article"
                        : "`newswire explain " + input + "` reads a page as an article";
            case "not-json", "empty" -> NamedInputs.isUrl(input) ? "Only its publisher can mend it" : null;
            default -> null;
        };
    }

    static Feed of(String input, Parsed.ParsedFeed feed) {
        var head = feed.head();
        return new Feed(
                input,
                feed.format(),
                text(head.title()),
                head.link(),
                text(head.description()),
                head.language(),
                IsoDates.text(head.published()),
                IsoDates.text(head.updated()),
                strings(head.authors()),
                head.categories(),
                head.generator(),
                text(head.rights()),
                head.image(),
                HintsReport.of(feed.hints()),
                feed.items().stream().map(FeedReport::entry).toList(),
                feed.problems());
    }

    static Feed of(String input, Parsed.SitemapIndex index) {
        var none = List.<String>of();
        var entries = index.children().stream()
                .map(child -> new Entry(
                        null,
                        child.loc(),
                        child.loc(),
                        null,
                        IsoDates.text(child.lastmod()),
                        none,
                        none,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null))
                .toList();
        return new Feed(
                input,
                "sitemap-index",
                null,
                null,
                null,
                null,
                null,
                null,
                none,
                none,
                null,
                null,
                null,
                null,
                entries,
                index.problems());
    }

    private static Entry entry(FeedItem item) {
        var source = item.source();
        return new Entry(
                text(item.title()),
                item.link(),
                item.id(),
                IsoDates.text(item.published()),
                IsoDates.text(item.updated()),
                strings(item.authors()),
                item.categories(),
                text(item.summary()),
                text(item.content()),
                item.language(),
                item.image(),
                item.enclosures(),
                source == null ? null : source.title());
    }

    private static @Nullable String text(@Nullable FeedText text) {
        return text == null ? null : text.value();
    }

    private static List<String> strings(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }
}
