package io.newswire.ingest.feed;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.newswire.ingest.feed.Parsed.Unparseable;
import java.util.Locale;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;

/**
 * Parses RSS 0.9x, 1.0, 2.0 and Atom. Untrusted input: no DTD and no external entity is ever read; depth, elements and
 * entries are bounded. Never throws. Thread-safe.
 */
public final class FeedParser {
    /** Entries taken from one feed unless told otherwise. */
    public static final int DEFAULT_MAX_ENTRIES = 1_000;

    private final int maxEntries;

    public FeedParser() {
        this(DEFAULT_MAX_ENTRIES);
    }

    /** @param maxEntries entries beyond it are left out and counted as problems */
    public FeedParser(int maxEntries) {
        if (maxEntries < 1) {
            throw new IllegalArgumentException("maxEntries " + maxEntries + " is below 1");
        }
        this.maxEntries = maxEntries;
    }

    /**
     * @param body decoded bytes; their number is the caller's to bound
     * @param contentType as the server said
     * @param feedUrl where the feed came from: relative links are resolved against it last
     */
    public Parsed parse(byte[] body, @Nullable String contentType, String feedUrl) {
        if (body.length == 0) {
            return new Unparseable("empty", "the body has no bytes");
        }
        try {
            return read(FeedXml.read(XmlRepair.repair(FeedCharset.decode(body, contentType))), feedUrl);
        } catch (FeedXml.UnreadableException e) {
            return new Unparseable(e.reason(), message(e));
        } catch (FeedException e) {
            return new Unparseable("not-a-feed", message(e));
        } catch (RuntimeException | StackOverflowError e) {
            // The library meets input here that it was not written for; one broken feed must not stop its neighbours.
            return new Unparseable("broken", message(e));
        }
    }

    private Parsed read(Document document, String feedUrl) throws FeedException {
        var items = FeedItems.of(document);
        if (items.lacksChannel()) {
            return new Unparseable("not-a-feed", "rss without a channel");
        }
        int dropped = items.keepFirst(maxEntries);
        AbsoluteLinks.resolve(items, feedUrl);
        return new EntryReader(items.language(), build(document)).read(dropped);
    }

    private static SyndFeed build(Document document) throws FeedException {
        try {
            var input = new SyndFeedInput(false, Locale.ENGLISH);
            input.setPreserveWireFeed(true);
            return input.build(document);
        } catch (IllegalArgumentException e) {
            throw new FeedException("no known feed format: " + message(e), e);
        }
    }

    private static String message(Throwable e) {
        var text = e.getMessage();
        return text == null ? e.getClass().getSimpleName() : text;
    }
}
