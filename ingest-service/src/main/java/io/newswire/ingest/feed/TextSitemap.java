package io.newswire.ingest.feed;

import io.newswire.ingest.feed.Parsed.ParsedFeed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sitemap that is a list of addresses, one on a line and nothing else. */
final class TextSitemap {
    private TextSitemap() {}

    /** Null where a line is anything but an address. */
    static @Nullable ParsedFeed read(String text, int maxEntries, Problems problems) {
        if (text.lines().anyMatch(line -> !line.isBlank() && BaseUrls.ofWeb(line.strip()) == null)) {
            return null;
        }
        var all = text.lines().map(String::strip).filter(line -> !line.isEmpty());
        var items = all.limit(maxEntries).map(TextSitemap::item).toList();
        long count = text.lines().filter(line -> !line.isBlank()).count();
        if (count > maxEntries) {
            problems.add((count - maxEntries) + " entries beyond the first " + maxEntries + " were left out");
        }
        return items.isEmpty()
                ? null
                : new PipelineEntries(FeedHead.none(), false, problems)
                        .feed("sitemap-text", FeedHints.none(), items, (int) count - items.size());
    }

    private static FeedItem item(String url) {
        return new FeedItem(null, url, url, null, null, List.of(), List.of(), null, null, null, null, List.of(), null);
    }
}
