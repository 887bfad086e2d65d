package io.newswire.cli.sources;

import io.newswire.contracts.NewsDate;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.ingest.feed.Parsed.Child;
import io.newswire.ingest.feed.Parsed.Entry;
import io.newswire.ingest.feed.Parsed.ParsedFeed;
import io.newswire.ingest.feed.Parsed.SitemapIndex;
import io.newswire.ingest.feed.Parsed.Unparseable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads with the parser that the service reads with: what is found here, the service can follow. */
final class ParsedSource implements SourceReader {
    private final FeedParser parser = new FeedParser();

    @Override
    public Optional<Content> read(byte[] body, @Nullable String contentType, String url) {
        return switch (parser.parse(body, contentType, url)) {
            case ParsedFeed feed -> Optional.of(content(feed));
            case SitemapIndex index -> Optional.of(content(index));
            case Unparseable none -> Optional.empty();
        };
    }

    private static Content content(ParsedFeed feed) {
        return new Content(
                feed.title(),
                feed.format(),
                feed.format().contains("sitemap"),
                feed.entries().size(),
                newest(feed.entries().stream().map(entry -> entry.entry().datePublished())),
                feed.entries().stream().map(Entry::url).collect(Collectors.toSet()),
                feed.problems().size());
    }

    private static Content content(SitemapIndex index) {
        return new Content(
                null,
                "sitemap-index",
                true,
                index.children().size(),
                newest(index.children().stream().map(Child::lastmod)),
                index.children().stream().map(Child::loc).collect(Collectors.toSet()),
                index.problems().size());
    }

    private static @Nullable Instant newest(Stream<@Nullable NewsDate> dates) {
        return dates.filter(Objects::nonNull)
                .map(NewsDate::earliestInstant)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
