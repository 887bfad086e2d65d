package io.newswire.ingest.discovery;

import io.newswire.contracts.CanonicalUrl;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Where feeds and sitemaps usually lie, in the order in which it is worth asking. */
final class WellKnown {
    private static final List<String> FEEDS =
            List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml");
    private static final List<String> SITEMAPS = List.of("/sitemap-news.xml", "/news-sitemap.xml", "/sitemap.xml");

    /** Fewer than at the root: each costs the site a request. */
    private static final List<String> BESIDE_PAGE = List.of("/feed", "/rss.xml", "/index.xml");

    private WellKnown() {}

    static List<String> addresses(CanonicalUrl page) {
        var root = root(page);
        var beside = directory(page);
        var inDirectory =
                beside.isEmpty() ? Stream.<String>of() : BESIDE_PAGE.stream().map(name -> beside + name);
        var atRoot = Stream.concat(FEEDS.stream(), SITEMAPS.stream());
        return Stream.concat(inDirectory, atRoot).map(path -> root + path).toList();
    }

    static String root(CanonicalUrl page) {
        return URI.create(page.value()).getScheme() + "://" + page.authority();
    }

    /** Without a slash at its end; a last segment with a dot is a file. Empty at the root. */
    private static String directory(CanonicalUrl page) {
        var path = URI.create(page.value()).getRawPath();
        int slash = path.lastIndexOf('/');
        var last = path.substring(slash + 1);
        return last.isEmpty() || last.contains(".") ? path.substring(0, Math.max(0, slash)) : path;
    }
}
