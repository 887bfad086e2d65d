package io.newswire.ingest.feed;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Grows the tree of a document out of events. Names are brought to one form: {@code dc:creator} whatever the document
 * calls the vocabulary, no prefix for the feed's own. A prefix means the same in all of a document, and one that is not
 * declared means what it usually does.
 */
final class XmlTree extends DefaultHandler2 {
    /** Feeds nest 5 deep, XHTML inside them some 30 more. What is deeper is left out. */
    static final int MAX_DEPTH = 90;

    private final Problems problems;
    private final Map<String, String> prefixes = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable XmlElement root;
    private @Nullable XmlElement current;
    private String ownVocabulary = Vocabulary.PLAIN;
    private int depth;
    private boolean cdata;

    XmlTree(Problems problems) {
        this.problems = problems;
    }

    @Nullable
    XmlElement root() {
        return root;
    }

    /** Whether the root has been closed. */
    boolean isComplete() {
        return root != null && depth == 0;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes given) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < given.getLength(); i++) {
            attributes.putIfAbsent(given.getQName(i), given.getValue(i));
        }
        start(qName, attributes);
    }

    /** Null where it is not kept. */
    @Nullable
    XmlElement start(String qName, Map<String, String> attributes) {
        if (++depth > MAX_DEPTH) {
            problems.add("elements nest deeper than " + MAX_DEPTH + ": the inner ones were left out");
            return null;
        }
        flush();
        declare(attributes);
        var parent = current;
        var element = new XmlElement(parent, name(qName, attributes), qName, attributes);
        if (parent != null) {
            parent.add(element);
        } else if (root == null) {
            root = element;
        }
        current = element;
        return element;
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        end();
    }

    void end() {
        if (depth-- > MAX_DEPTH || current == null) {
            return;
        }
        flush();
        current = current.parent();
    }

    /** The element that is open innermost, of those that are kept. */
    @Nullable
    XmlElement open() {
        return current;
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (depth <= MAX_DEPTH) {
            text.append(characters, start, length);
        }
    }

    void text(String value, boolean isCdata) {
        if (depth <= MAX_DEPTH) {
            flush();
            text.append(value);
            cdata = isCdata;
            flush();
            cdata = false;
        }
    }

    @Override
    public void startCDATA() {
        flush();
        cdata = true;
    }

    @Override
    public void endCDATA() {
        flush();
        cdata = false;
    }

    private void flush() {
        if (!text.isEmpty() && current != null) {
            current.add(new XmlNode.Text(text.toString(), cdata));
        }
        text.setLength(0);
    }

    private void declare(Map<String, String> attributes) {
        attributes.forEach((name, value) -> {
            if (name.startsWith("xmlns:")) {
                var prefix = name.substring(6).toLowerCase(Locale.ROOT);
                prefixes.put(prefix, Vocabulary.of(value, prefix));
            }
        });
    }

    private String name(String qName, Map<String, String> attributes) {
        int colon = qName.indexOf(':');
        var local = qName.substring(colon + 1).toLowerCase(Locale.ROOT);
        var vocabulary = colon > 0
                ? ofPrefix(qName.substring(0, colon).toLowerCase(Locale.ROOT))
                : inherited(attributes.get("xmlns"));
        if (root == null) {
            ownVocabulary = vocabulary;
        }
        return vocabulary.equals(Vocabulary.PLAIN) || vocabulary.equals(ownVocabulary)
                ? local
                : vocabulary + ":" + local;
    }

    private String ofPrefix(String prefix) {
        var declared = prefixes.get(prefix);
        if (declared == null && !prefix.equals("xml")) {
            problems.add("the prefix '" + prefix + "' is not declared");
        }
        return declared == null ? prefix : declared;
    }

    /** The default vocabulary: as declared here, or as it is where the element stands. */
    private String inherited(@Nullable String declared) {
        if (declared != null) {
            return Vocabulary.of(declared, Vocabulary.PLAIN);
        }
        for (var at = current; at != null; at = at.parent()) {
            var outer = at.attributes().get("xmlns");
            if (outer != null) {
                return Vocabulary.of(outer, Vocabulary.PLAIN);
            }
        }
        return Vocabulary.PLAIN;
    }
}
