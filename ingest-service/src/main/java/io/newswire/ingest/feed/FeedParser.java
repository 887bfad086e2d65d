package io.newswire.ingest.feed;

import io.newswire.ingest.feed.Parsed.ParsedFeed;
import io.newswire.ingest.feed.Parsed.Unparseable;
import org.jspecify.annotations.Nullable;

/**
 * Parses RSS 0.90 to 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, sitemaps and their indexes: whatever the bytes are,
 * whatever anybody says that they are. Broken documents are recovered. Untrusted input: no DTD and no external entity is
 * ever read; depth, elements and entries are bounded. Never throws. Thread-safe.
 */
public final class FeedParser {
    /** Entries taken from one feed unless told otherwise. */
    public static final int DEFAULT_MAX_ENTRIES = 1_000;

    private final int maxEntries;

    public FeedParser() {
        this(DEFAULT_MAX_ENTRIES);
    }

    /** @param maxEntries entries beyond it are left out and counted as such */
    public FeedParser(int maxEntries) {
        if (maxEntries < 1) {
            throw new IllegalArgumentException("maxEntries " + maxEntries + " is below 1");
        }
        this.maxEntries = maxEntries;
    }

    /**
     * @param body decoded bytes; their number is the caller's to bound
     * @param contentType as the server said; only its charset is looked at
     * @param feedUrl where the feed came from: relative links are resolved against it last. Where it is no URL they stay
     *     relative
     */
    public Parsed parse(byte[] body, @Nullable String contentType, String feedUrl) {
        if (body.length == 0) {
            return new Unparseable("empty", "the body has no bytes");
        }
        try {
            var problems = new Problems();
            return sniffed(FeedCharset.decode(body, contentType, problems), feedUrl, problems);
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of ours or of a library that this input brings out; one feed must not stop its neighbours.
            return new Unparseable("broken", "a fault of ours, please report it with the feed: " + e);
        }
    }

    private Parsed sniffed(String text, String feedUrl, Problems problems) {
        int start = start(text);
        if (start == text.length()) {
            return new Unparseable("empty", "the body is blank");
        }
        char first = text.charAt(start);
        if (first == '{' || first == '[') {
            return JsonFeedReader.read(text.substring(start), feedUrl, maxEntries, problems);
        }
        if (text.indexOf('<') < 0) {
            var sitemap = TextSitemap.read(text.substring(start), maxEntries, problems);
            return sitemap == null ? new Unparseable("not-xml", "there is no element in it") : sitemap;
        }
        var document = XmlDocument.read(text, problems);
        return document == null
                ? new Unparseable("not-a-feed", "no element that a feed or a sitemap could start with")
                : whole(document, xml(document, feedUrl, problems));
    }

    /** What broke off before its first entry ended is no empty feed: there is nothing to know of it. */
    private static Parsed whole(XmlDocument document, Parsed parsed) {
        boolean nothing = document.cutOff()
                && parsed instanceof ParsedFeed feed
                && feed.items().isEmpty();
        return nothing
                ? new Unparseable("not-xml", "the document is cut off before the end of its first entry")
                : parsed;
    }

    /** Beyond white space and byte order marks. */
    private static int start(String text) {
        int start = 0;
        while (start < text.length()
                && (text.charAt(start) == '\ufeff' || Character.isWhitespace(text.charAt(start)))) {
            start++;
        }
        return start;
    }

    private Parsed xml(XmlDocument document, String feedUrl, Problems problems) {
        return switch (document.root().name()) {
            case "feed" -> new AtomReader(document, feedUrl, problems).read(maxEntries);
            case "urlset" -> SitemapReader.of(document, feedUrl, problems).sitemap(maxEntries);
            case "sitemapindex" -> SitemapReader.of(document, feedUrl, problems).index(maxEntries);
            default -> new RssReader(document, feedUrl, problems).read(maxEntries);
        };
    }
}
