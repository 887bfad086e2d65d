package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FetchOutcome;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.ingest.feed.Parsed;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Reads feeds with the {@link FeedParser}. Counts as the stage {@code feed-parser} the outcomes {@code parsed} and {@code
 * unparseable} of bodies, and {@code entry_left-out} of entries that have no link that could be followed.
 */
final class FeedBodies implements FeedReader {
    private static final int GONE = 410;

    private final FeedParser parser;
    private final StageMeters meters;

    FeedBodies(FeedParser parser, StageMeters meters) {
        this.parser = parser;
        this.meters = meters;
    }

    @Override
    public PollOutcome read(FeedState feed, FetchOutcome outcome, Instant now) {
        return switch (outcome) {
            case FetchOutcome.Fetched f ->
                f.bodyDigest().equals(feed.remembered().bodyDigest())
                        ? new PollOutcome.Unchanged(f.etag(), f.lastModified(), f.movedTo())
                        : parsed(feed, f, now);
            case FetchOutcome.NotModified n -> new PollOutcome.NotModified();
            case FetchOutcome.Moved m -> new PollOutcome.Failed("moved to " + m.target(), null);
            case FetchOutcome.Gone g ->
                g.status() == GONE ? new PollOutcome.Gone() : new PollOutcome.Failed("HTTP status " + g.status(), null);
            case FetchOutcome.Refused r -> new PollOutcome.Refused(r.reason() + ": " + r.detail());
            case FetchOutcome.Failed f -> new PollOutcome.Failed(f.reason() + ": " + f.detail(), f.retryAfter());
        };
    }

    private PollOutcome parsed(FeedState feed, FetchOutcome.Fetched fetched, Instant now) {
        var body = fetched.body();
        if (body == null) {
            return new PollOutcome.Unparseable("the result brought no body");
        }
        return switch (meters.time(() -> parser.parse(body, fetched.contentType(), fetched.finalUrl()))) {
            case Parsed.Unparseable u -> {
                meters.outcome("unparseable");
                yield new PollOutcome.Unparseable(u.reason() + ": " + u.detail());
            }
            case Parsed.SitemapIndex index -> {
                meters.outcome("unparseable");
                yield new PollOutcome.Unparseable(
                        "sitemap-index: it names " + index.children().size() + " sitemaps and no articles");
            }
            case Parsed.ParsedFeed p -> {
                meters.outcome("parsed");
                yield fetched(p, links(feed.settings().url(), p, now), fetched);
            }
        };
    }

    private static PollOutcome fetched(
            Parsed.ParsedFeed parsed, List<PollOutcome.Found> links, FetchOutcome.Fetched fetched) {
        return new PollOutcome.Fetched(
                parsed.title(), links, fetched.etag(), fetched.lastModified(), fetched.bodyDigest(), fetched.movedTo());
    }

    /** One link per article; where entries share one, the first says what the feed said of it. */
    private List<PollOutcome.Found> links(String feedUrl, Parsed.ParsedFeed parsed, Instant now) {
        var links = new LinkedHashMap<String, PollOutcome.Found>();
        int leftOut = parsed.leftOut();
        for (var entry : parsed.entries()) {
            try {
                var url = CanonicalUrl.of(entry.url());
                var link = new ArticleLink(entry.url(), feedUrl, entry.entry(), null, List.of(), null, List.of(), now);
                var id = ArticleId.ofUrl(url.value());
                links.putIfAbsent(id, new PollOutcome.Found(url.authority(), id, link));
            } catch (IllegalArgumentException e) {
                // A feed may well hold a mailto: link; it is counted, and the entry's neighbours are followed.
                leftOut++;
            }
        }
        meters.outcome("entry_left-out", leftOut);
        return List.copyOf(links.values());
    }
}
