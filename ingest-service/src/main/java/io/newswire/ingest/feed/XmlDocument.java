package io.newswire.ingest.feed;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A feed's document as a tree, recovered where it is broken.
 *
 * @param cutOff whether its end is missing
 * @param xml from its root on
 */
record XmlDocument(XmlElement root, boolean cutOff, String xml) {
    private static final Pattern ROOT = Pattern.compile(
            "<(?:[a-z_][\\w.-]*:)?(?:(html)|rss|rdf|feed|urlset|sitemapindex)(?=[\\s/>])", Pattern.CASE_INSENSITIVE);

    /** Null where there is no element that a feed could start with. */
    static @Nullable XmlDocument read(String text, Problems problems) {
        var cleaned = XmlCleaner.clean(text, problems);
        var root = ROOT.matcher(cleaned);
        if (!root.find() || root.group(1) != null) {
            return null;
        }
        if (!cleaned.substring(0, root.start()).isBlank()) {
            problems.add("what precedes the document was left out");
        }
        return ofXml(cleaned.substring(root.start()), problems);
    }

    private static @Nullable XmlDocument ofXml(String xml, Problems problems) {
        var strict = new XmlTree(problems);
        var wrong = StrictXml.read(xml, strict);
        if (wrong != null && !strict.isComplete()) {
            problems.add("not well-formed: " + wrong);
            return recovered(xml, problems);
        }
        if (wrong != null) {
            problems.add("what follows the document was left out");
        }
        return strict.root() == null ? null : new XmlDocument(strict.root(), false, xml);
    }

    private static @Nullable XmlDocument recovered(String xml, Problems problems) {
        var tree = new XmlTree(problems);
        TolerantXml.read(xml, tree);
        var root = tree.root();
        if (root == null) {
            return null;
        }
        boolean cutOff = xml.lastIndexOf("</" + root.qName()) < 0;
        if (cutOff) {
            problems.add("the document is cut off");
        }
        return new XmlDocument(root, cutOff, xml);
    }

    /** Whether the document ends inside this element, the last of its name. */
    boolean endsInside(XmlElement last) {
        return cutOff && xml.lastIndexOf("</" + last.qName()) < xml.lastIndexOf("<" + last.qName());
    }
}
