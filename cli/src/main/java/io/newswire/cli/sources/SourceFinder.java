package io.newswire.cli.sources;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FetchRequest.Kind;
import io.newswire.ingest.discovery.Candidate;
import io.newswire.ingest.discovery.Discovery;
import io.newswire.ingest.discovery.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds the feeds and sitemaps behind an address: it is one, it names some, or its site has some where most have them. */
public final class SourceFinder {
    /** In bytes: after a declaration and a comment. */
    private static final int WITHIN = 1_000;

    private static final List<String> PAGE = List.of("<!doctype html", "<html");
    /** Of documents that would be feeds, were they whole. */
    private static final Set<String> FEED = Set.of("rss", "feed", "rdf:rdf", "urlset", "sitemapindex");

    /** Behind declarations and comments. */
    private static final Pattern FIRST_ELEMENT = Pattern.compile(
            "^(?:\u00ef\u00bb\u00bf)?+\\s*+(?:<\\?[^>]*+>\\s*+|<!--(?:[^-]++|-(?!->))*+-->\\s*+|<![a-z][^>\\[]*+(?:\\[[^\\]]*+\\]\\s*+)?+>\\s*+)*+<([a-z][^\\s/>]*+)");

    private final Web web;
    private final SourceReader reader;
    private final Consumer<String> progress;

    /** @param progress is told what is asked for next */
    SourceFinder(Web web, SourceReader reader, Consumer<String> progress) {
        this.web = web;
        this.reader = reader;
        this.progress = progress;
    }

    /**
     * @param sitemaps whether sitemaps are wanted rather than feeds
     * @throws IllegalArgumentException when {@code url} is no web address
     */
    public Finding find(String url, boolean sitemaps) {
        var asked = CanonicalUrl.of(url).value();
        progress.accept("asking for " + asked);
        return switch (web.get(asked, Kind.FEED)) {
            case Answer.Nothing nothing -> Finding.failed(nothing.miss());
            case Answer.Body body -> behind(asked, body, sitemaps);
        };
    }

    private Finding behind(String asked, Answer.Body body, boolean sitemaps) {
        var content = reader.read(body.bytes(), body.contentType(), body.finalUrl());
        if (content.isPresent()) {
            var role = content.get().isSitemap() ? Role.SITEMAP : Role.FEED;
            return Finding.of(Verified.source(asked, Source.Found.ASKED, role, body, content.get()));
        }
        if (firstElement(start(body)).equals("opml")) {
            return Finding.failed(Miss.listOfFeeds(asked));
        }
        if (!isPage(body)) {
            return Finding.failed(Miss.neitherFeedNorPage(asked, body.bytes().length));
        }
        var search = new Verified(web, reader, progress);
        search.declared(
                wanted(Discovery.inPage(body.bytes(), body.contentType(), body.finalUrl(), body.links()), sitemaps));
        if (search.found().isEmpty()) {
            lookAround(body.finalUrl(), sitemaps, search);
        }
        return search.finding();
    }

    /** Only a page names feeds, and leads to those of its site. */
    private static boolean isPage(Answer.Body body) {
        var type = body.contentType() == null ? "" : body.contentType().toLowerCase(Locale.ROOT);
        var start = start(body);
        boolean html = type.contains("html") || PAGE.stream().anyMatch(start::contains);
        return !body.links().isEmpty() || body.bytes().length > 0 && html && !FEED.contains(firstElement(start));
    }

    private static String start(Answer.Body body) {
        var bytes = body.bytes();
        return new String(bytes, 0, Math.min(bytes.length, WITHIN), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
    }

    private static String firstElement(String start) {
        var matcher = FIRST_ELEMENT.matcher(start);
        return matcher.lookingAt() ? matcher.group(1) : "";
    }

    /** What costs requests that no page asked for: only where nothing is declared, and no more of them than needed. */
    private void lookAround(String page, boolean sitemaps, Verified search) {
        var guesses = Discovery.guesses(page);
        if (!sitemaps) {
            search.untilFirst(wanted(guesses, false));
        }
        if (search.found().isEmpty()) {
            search.declared(inRobots(page));
        }
        if (search.found().isEmpty()) {
            search.untilFirst(wanted(guesses, true));
        }
    }

    private List<Candidate> inRobots(String page) {
        var robots = Discovery.robotsOf(page);
        progress.accept("asking for " + robots);
        return switch (web.get(robots, Kind.ROBOTS)) {
            case Answer.Nothing nothing -> List.of();
            case Answer.Body body -> Discovery.inRobots(body.bytes(), robots);
        };
    }

    private static List<Candidate> wanted(List<Candidate> candidates, boolean sitemaps) {
        return candidates.stream()
                .filter(candidate -> candidate.role().isSitemap() == sitemaps)
                .toList();
    }

    /** What a feed holds now, to compare another with it; empty when it cannot be read. Costs a request. */
    public Optional<Content> read(String url) {
        progress.accept("comparing with " + url);
        return switch (web.get(url, Kind.FEED)) {
            case Answer.Nothing nothing -> Optional.empty();
            case Answer.Body body -> reader.read(body.bytes(), body.contentType(), body.finalUrl());
        };
    }
}
