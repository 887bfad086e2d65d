package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FetchOutcome;
import io.newswire.ingest.feed.FeedHints;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.ingest.feed.Parsed;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds with the {@link FeedParser}. Counts as the stage {@code feed-parser} the outcomes {@code parsed} and {@code
 * unparseable} of bodies, and {@code entry_left-out} of entries that have no link that could be followed.
 */
final class FeedBodies implements FeedReader {
    private static final int NOT_FOUND = 404;

    /** 408 Request Timeout, 421 Misdirected Request, 425 Too Early, 429 Too Many Requests. */
    private static final Set<Integer> OF_THE_MOMENT = Set.of(408, 421, 425, 429);

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
                isKnown(feed, f)
                        ? new PollOutcome.Unchanged(f.etag(), f.lastModified(), f.movedTo(), f.freshFor())
                        : parsed(feed, f, now);
            case FetchOutcome.NotModified n -> new PollOutcome.NotModified(n.freshFor());
            case FetchOutcome.Moved m -> new PollOutcome.Failed("moved to " + m.target(), null);
            case FetchOutcome.Gone g ->
                g.status() == NOT_FOUND
                        ? new PollOutcome.Missing("HTTP status " + g.status(), null)
                        : new PollOutcome.Gone();
            case FetchOutcome.Refused r ->
                new PollOutcome.Refused(r.reason() + ": " + r.detail(), Forbidden.of(host(feed), r) != null);
            case FetchOutcome.Failed f -> failed(f);
        };
    }

    private static String host(FeedState feed) {
        return CanonicalUrl.of(feed.address()).authority();
    }

    /** A list of sitemaps is read each time: its sitemaps change while it does not. */
    private static boolean isKnown(FeedState feed, FetchOutcome.Fetched fetched) {
        return feed.sitemaps() == null
                && fetched.bodyDigest().equals(feed.remembered().bodyDigest());
    }

    private static PollOutcome failed(FetchOutcome.Failed failed) {
        var error = failed.reason() + ": " + failed.detail();
        return isOurs(failed.status())
                ? new PollOutcome.Missing(error, failed.retryAfter())
                : new PollOutcome.Failed(error, failed.retryAfter());
    }

    /** 4xx, save for those that speak of the moment and not of the resource. */
    private static boolean isOurs(@Nullable Integer status) {
        return status != null && status >= 400 && status < 500 && !OF_THE_MOMENT.contains(status);
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
                meters.outcome("parsed");
                yield index(index, fetched);
            }
            case Parsed.ParsedFeed p -> {
                meters.outcome("parsed");
                yield fetched(p, links(feed.settings(), p, news(p, now), now), fetched);
            }
        };
    }

    private static PollOutcome fetched(
            Parsed.ParsedFeed parsed, List<PollOutcome.Found> links, FetchOutcome.Fetched fetched) {
        return new PollOutcome.Fetched(
                parsed.title(),
                parsed.format(),
                links,
                hints(parsed.hints(), fetched),
                fetched.etag(),
                fetched.lastModified(),
                fetched.bodyDigest(),
                fetched.movedTo(),
                fetched.freshFor());
    }

    private static PollOutcome index(Parsed.SitemapIndex index, FetchOutcome.Fetched fetched) {
        var children = index.children().stream()
                .filter(child -> isWebAddress(child.loc()))
                .map(FeedBodies::child)
                .toList();
        return new PollOutcome.Index(children, fetched.bodyDigest(), fetched.movedTo(), fetched.freshFor());
    }

    private static PollOutcome.Child child(Parsed.Child child) {
        var lastmod = child.lastmod();
        return new PollOutcome.Child(child.loc(), lastmod == null ? null : lastmod.earliestInstant());
    }

    /** What headers say of hub and topic comes before what the body says (WebSub, section 4). */
    private static PollHints hints(FeedHints given, FetchOutcome.Fetched fetched) {
        var hub = Stream.concat(fetched.hubs().stream(), given.hubs().stream())
                .filter(FeedBodies::isWebAddress)
                .findFirst();
        return new PollHints(
                given.ttl(),
                given.updateEvery(),
                given.skipHours(),
                given.skipDays(),
                fetched.self() == null ? given.self() : fetched.self(),
                hub.orElse(null));
    }

    private static boolean isWebAddress(String url) {
        try {
            CanonicalUrl.of(url);
            return true;
        } catch (IllegalArgumentException e) {
            return false; // that was the question
        }
    }

    /** A sitemap lists all that a site ever had: only what is recent is followed. */
    private static List<Parsed.Entry> news(Parsed.ParsedFeed parsed, Instant now) {
        return parsed.format().startsWith("sitemap")
                ? SitemapEntries.recent(parsed.entries(), SitemapLimits.usual(), now)
                : parsed.entries();
    }

    /** One link per article; where entries share one, the first says what the feed said of it. */
    private List<PollOutcome.Found> links(
            FeedSettings settings, Parsed.ParsedFeed parsed, List<Parsed.Entry> entries, Instant now) {
        var links = new LinkedHashMap<String, PollOutcome.Found>();
        int leftOut = parsed.leftOut();
        for (var entry : entries) {
            try {
                var url = CanonicalUrl.of(entry.url());
                var link = FeedLinks.of(settings, entry.url(), entry.entry(), entry.content(), now);
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
