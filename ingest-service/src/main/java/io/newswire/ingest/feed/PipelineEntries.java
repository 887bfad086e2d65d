package io.newswire.ingest.feed;

import io.newswire.contracts.FeedEntry;
import io.newswire.ingest.feed.Parsed.Entry;
import io.newswire.ingest.feed.Parsed.ParsedFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** From entries as published to what the pipeline follows: links that work, and plain text. */
final class PipelineEntries {
    /** What servers and browsers take as a rule; longer ones are traps more often than articles. */
    private static final int MAX_URL = 4_096;

    private static final int MAX_SUMMARY = 10_000;
    private static final int MAX_SHORT = 300;
    private static final int MAX_AUTHORS = 20;
    private static final int MAX_CATEGORIES = 50;

    private final FeedHead head;
    private final List<FeedPerson> authors;
    private final Problems problems;

    /** @param inheriting whether the feed's authors are those of its entries that name none */
    PipelineEntries(FeedHead head, boolean inheriting, Problems problems) {
        this.head = head;
        this.authors = inheriting ? head.authors() : List.of();
        this.problems = problems;
    }

    ParsedFeed feed(String format, FeedHints hints, List<FeedItem> items, int alreadyLeftOut) {
        var entries = new ArrayList<Entry>();
        int number = 0;
        for (var item : items) {
            number++;
            var url = usable(item.link());
            if (url == null) {
                problems.add("entry " + number + " has no link that leads anywhere: " + named(item));
            } else {
                entries.add(new Entry(url, entry(item)));
            }
        }
        int leftOut = alreadyLeftOut + items.size() - entries.size();
        return new ParsedFeed(format, head, hints, items, entries, leftOut, problems.texts());
    }

    private static String named(FeedItem item) {
        var title = PlainText.of(item.title(), MAX_SHORT);
        return Problems.quote(item.link() != null ? item.link() : title != null ? title : String.valueOf(item.id()));
    }

    private static @Nullable String usable(@Nullable String link) {
        var url = link == null || link.length() > MAX_URL ? null : HttpUrl.parse(link);
        return url == null ? null : url.toString();
    }

    private FeedEntry entry(FeedItem item) {
        var language = PlainText.ofText(item.language() == null ? head.language() : item.language(), MAX_SHORT);
        return new FeedEntry(
                PlainText.ofText(item.id(), PlainText.MAX_HEADLINE),
                PlainText.of(item.title(), PlainText.MAX_HEADLINE),
                plain(authors(item), FeedPerson::name, MAX_AUTHORS),
                item.published(),
                item.updated(),
                plain(item.categories(), category -> category, MAX_CATEGORIES),
                PlainText.of(item.summary(), MAX_SUMMARY),
                language,
                feedTitle(item));
    }

    /** A sitemap has no name of its own; its entries say which publication they are of. */
    private @Nullable String feedTitle(FeedItem item) {
        var title = PlainText.of(head.title(), PlainText.MAX_HEADLINE);
        var source = item.source();
        return title == null && source != null ? PlainText.ofText(source.title(), PlainText.MAX_HEADLINE) : title;
    }

    private List<FeedPerson> authors(FeedItem item) {
        if (!item.authors().isEmpty()) {
            return item.authors();
        }
        var source = item.source();
        return source == null || source.authors().isEmpty() ? authors : source.authors();
    }

    /** Only names are of use: an address alone is none. */
    private static <T> List<String> plain(List<T> given, Function<T, @Nullable String> text, int max) {
        return given.stream()
                .map(text)
                .map(name -> PlainText.ofHtml(name, MAX_SHORT))
                .filter(Objects::nonNull)
                .distinct()
                .limit(max)
                .toList();
    }
}
