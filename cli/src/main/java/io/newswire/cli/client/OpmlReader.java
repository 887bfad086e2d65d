package io.newswire.cli.client;

import io.newswire.contracts.FeedSettings;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads OPML 1 and 2 (http://opml.org/spec2.opml). The file may come from anyone: it has no DTD and no entities here, and
 * depth and number of its outlines are bounded.
 */
final class OpmlReader {
    private static final int DEEPEST = 50;
    static final int MOST_FEEDS = 100_000;

    private final XMLStreamReader xml;
    private final Instant now;

    /** Names of the open outlines; empty for those that are feeds or have no name. */
    private final Deque<String> folders = new ArrayDeque<>();

    private final List<FeedSettings> feeds = new ArrayList<>();
    private final List<String> unusable = new ArrayList<>();
    /** What is to be said of the innermost outline, unless it holds others and is a folder. */
    private String addressless = "";

    private boolean isOpml;

    private OpmlReader(XMLStreamReader xml, Instant now) {
        this.xml = xml;
        this.now = now;
    }

    /**
     * Takes a list of addresses, one a line, too.
     *
     * @param now since when the feeds are followed, unless the file says otherwise
     * @throws IllegalArgumentException when it is no OPML file; says where
     */
    static Opml read(byte[] file, Instant now) {
        var text = OpmlEncoding.decoded(file);
        if (FeedList.isOne(text)) {
            return FeedList.read(text, now);
        }
        try {
            return parse(text, now);
        } catch (XMLStreamException e) {
            return repaired(file, now, e);
        }
    }

    private static Opml parse(String text, Instant now) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return new OpmlReader(factory.createXMLStreamReader(new StringReader(text)), now).read();
    }

    /** What is no XML is read once more, repaired; entities that a DTD may declare are left alone. */
    private static Opml repaired(byte[] file, Instant now, XMLStreamException first) {
        try {
            if (!new String(file, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                return parse(OpmlEncoding.decoded(OpmlRepair.of(file)), now);
            }
        } catch (XMLStreamException e) {
            // The first failure tells where in the file that the person has; this one does not.
            first.addSuppressed(e);
        }
        var at = first.getLocation();
        throw new IllegalArgumentException(
                "not OPML: not well-formed XML"
                        + (at == null ? "" : " at line " + at.getLineNumber() + ", column " + at.getColumnNumber())
                        + "; a list of feeds that is no OPML has an address a line, and nothing else in it",
                first);
    }

    private Opml read() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT && isOutline(xml.getLocalName())) {
                folders.removeLast();
                if (!addressless.isEmpty()) {
                    unusable.add(addressless);
                }
                addressless = "";
            }
        }
        return new Opml(feeds, unusable);
    }

    private void start(String element) {
        if (!isOpml && !element.equalsIgnoreCase("opml")) {
            throw new IllegalArgumentException("not OPML: its first element is <" + element + ">");
        }
        isOpml = true;
        if (isOutline(element)) {
            outline();
        }
    }

    private void outline() {
        var outline = OpmlOutline.of(xml);
        var url = outline.feedUrl();
        var name = outline.title();
        if (url != null) {
            feed(url, outline);
        } else if (outline.pageUrl() != null) {
            unusable.add(at() + ": " + (name == null ? "" : "'" + name + "', ") + outline.pageUrl()
                    + " is a page and no feed is named; `newswire feeds add` may find one there");
        }
        addressless = outline.lacksFeedUrl() && outline.pageUrl() == null
                ? at() + ": " + (name == null ? "" : "'" + name + "', ") + "the address of the feed (xmlUrl) is empty"
                : "";
        folders.addLast(url == null && name != null ? name : "");
        if (folders.size() > DEEPEST) {
            throw new IllegalArgumentException(at() + ": outlines lie more than " + DEEPEST + " deep");
        }
    }

    private void feed(String url, OpmlOutline outline) {
        if (feeds.size() + unusable.size() >= MOST_FEEDS) {
            throw new IllegalArgumentException(at() + ": more than " + MOST_FEEDS + " feeds");
        }
        try {
            feeds.add(outline.feed(url, folders, now));
        } catch (IllegalArgumentException e) {
            unusable.add(at() + ": " + e.getMessage());
        }
    }

    private String at() {
        return "line " + xml.getLocation().getLineNumber();
    }

    private static boolean isOutline(String element) {
        return element.equalsIgnoreCase("outline");
    }
}
