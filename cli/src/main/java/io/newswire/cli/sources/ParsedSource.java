package io.newswire.cli.sources;

import io.newswire.contracts.NewsDate;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.ingest.feed.Parsed.Entry;
import io.newswire.ingest.feed.Parsed.ParsedFeed;
import io.newswire.ingest.feed.Parsed.Unparseable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads with the parser that the service reads with: what is found here, the service can follow. */
final class ParsedSource implements SourceReader {
    private final FeedParser parser = new FeedParser();

    @Override
    public Optional<Content> read(byte[] body, @Nullable String contentType, String url) {
        return switch (parser.parse(body, contentType, url)) {
            case ParsedFeed feed -> Optional.of(content(feed, FormatName.of(body)));
            case Unparseable none -> Optional.empty();
        };
    }

    private static Content content(ParsedFeed feed, @Nullable String format) {
        return new Content(
                feed.title(),
                format,
                format != null && format.startsWith("sitemap"),
                feed.entries().size(),
                newest(feed),
                feed.entries().stream().map(Entry::url).collect(Collectors.toSet()));
    }

    private static @Nullable Instant newest(ParsedFeed feed) {
        return feed.entries().stream()
                .map(entry -> entry.entry().datePublished())
                .filter(Objects::nonNull)
                .map(NewsDate::earliestInstant)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
