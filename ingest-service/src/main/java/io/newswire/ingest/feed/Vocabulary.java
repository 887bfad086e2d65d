package io.newswire.ingest.feed;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/** The vocabularies that feeds are written in, by the many addresses that publishers give them. */
final class Vocabulary {
    /** RSS in its versions, and sitemaps: their names stand alone. */
    static final String PLAIN = "";

    private static final Map<String, String> BY_ADDRESS = Map.ofEntries(
            entry("backend.userland.com/rss", PLAIN),
            entry("backend.userland.com/rss2", PLAIN),
            entry("backend.userland.com/rss091", PLAIN),
            entry("blogs.law.harvard.edu/tech/rss", PLAIN),
            entry("my.netscape.com/rdf/simple/0.9", PLAIN),
            entry("my.netscape.com/publish/formats/rss-0.91.dtd", PLAIN),
            entry("channel.netscape.com/rdf/simple/0.9", PLAIN),
            entry("purl.org/rss/1.0", PLAIN),
            entry("purl.org/net/rss1.1", PLAIN),
            entry("sitemaps.org/schemas/sitemap/0.9", PLAIN),
            entry("sitemaps.org/schemas/sitemap/0.84", PLAIN),
            entry("google.com/schemas/sitemap/0.84", PLAIN),
            entry("google.com/schemas/sitemap/0.9", PLAIN),
            entry("w3.org/2005/atom", "atom"),
            entry("purl.org/atom/ns", "atom"),
            entry("example.com/newformat", "atom"),
            entry("w3.org/1999/xhtml", "xhtml"),
            entry("w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
            entry("purl.org/dc/elements/1.1", "dc"),
            entry("purl.org/dc/elements/1.0", "dc"),
            entry("purl.org/dc/terms", "dcterms"),
            entry("purl.org/rss/1.0/modules/content", "content"),
            entry("purl.org/rss/1.0/modules/syndication", "sy"),
            entry("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            entry("search.yahoo.com/mrss", "media"),
            entry("video.search.yahoo.com/mrss", "media"),
            entry("itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            entry("itunes.com/dtds/podcast", "itunes"),
            entry("example.com/dtds/podcast-1.0.dtd", "itunes"),
            entry("google.com/schemas/sitemap-news/0.9", "news"),
            entry("google.com/schemas/sitemap-image/1.1", "image"));

    private Vocabulary() {}

    /** @return the usual prefix, {@link #PLAIN}, or {@code otherwise} for an address that we do not know */
    static String of(String address, String otherwise) {
        return BY_ADDRESS.getOrDefault(normal(address), otherwise);
    }

    /** Without what publishers vary: scheme, {@code www}, capitals, and the last character. */
    private static String normal(String address) {
        var bare = address.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
        return bare.replaceFirst("^www\\.", "").replaceFirst("(?<![/#])[/#]++$", "");
    }
}
