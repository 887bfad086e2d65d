package io.newswire.ingest.discovery;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.ingest.discovery.Candidate.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the feeds and sitemaps of a site. Everything that is read here comes from anyone: sizes are bounded, and what
 * cannot be understood names nothing. Never throws for what the bytes are. Thread-safe.
 */
public final class Discovery {
    /** Candidates that one page or robots.txt can name; further ones are left out. */
    public static final int MAX_CANDIDATES = 100;

    private Discovery() {}

    /**
     * What a page declares as its feeds, and those of its links that look like feeds; the likeliest first.
     *
     * @param contentType as the server said
     * @param url of the page, where redirects ended
     * @param headers values of the {@code Link} headers that came with it: what they declare, the page declares
     * @throws IllegalArgumentException when {@code url} is no web address
     */
    public static List<Candidate> inPage(byte[] body, @Nullable String contentType, String url, List<String> headers) {
        var found = new Candidates(CanonicalUrl.of(url));
        HeaderLinks.read(headers, url, found);
        new PageLinks(found).read(body, contentType, url);
        return found.likeliestFirst();
    }

    /** The sitemaps that a robots.txt names. @param url of the robots.txt */
    public static List<Candidate> inRobots(byte[] body, String url) {
        var found = new Candidates(CanonicalUrl.of(url));
        SitemapLines.of(body).forEach(line -> found.add(line, Origin.ROBOTS, null));
        return found.likeliestFirst();
    }

    /** Where sites commonly have a feed or sitemap, when the page at {@code url} says nothing of it. */
    public static List<Candidate> guesses(String url) {
        var page = CanonicalUrl.of(url);
        var found = new Candidates(page);
        WellKnown.addresses(page).forEach(address -> found.add(address, Origin.GUESSED, null));
        return found.likeliestFirst();
    }

    /** Where the robots.txt of a page's site is. */
    public static String robotsOf(String url) {
        return WellKnown.root(CanonicalUrl.of(url)) + "/robots.txt";
    }
}
