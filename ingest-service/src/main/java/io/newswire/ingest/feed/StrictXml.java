package io.newswire.ingest.feed;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** Reads XML as the specification has it: the JDK's parser with every door to other documents shut. */
final class StrictXml {
    /** No entity can be declared here, but these count "&amp;" too, of which a long feed has more than they allow. */
    private static final List<String> ENTITY_LIMITS = List.of(
            "jdk.xml.entityExpansionLimit", "jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

    private StrictXml() {}

    /** @return what is wrong with the document, and where; null where it is well-formed */
    static @Nullable String read(String xml, XmlTree tree) {
        try {
            var reader = reader(tree);
            reader.parse(new InputSource(new StringReader(xml)));
            return null;
        } catch (SAXParseException e) {
            return words(e) + " (line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ")";
        } catch (SAXException e) {
            return words(e);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    /** The JDK's own words name settings of Java where one of its limits strikes. */
    private static String words(SAXException problem) {
        var message = String.valueOf(problem.getMessage());
        if (!message.startsWith("JAXP")) {
            return message;
        }
        return message.contains("maxElementDepth")
                ? "elements nest deeper than the parser takes"
                : "something is larger than the parser takes";
    }

    /**
     * Prefixes are left to {@link XmlTree}, which also takes those that nobody declared.
     *
     * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/XML_External_Entity_Prevention_Cheat_Sheet.html">OWASP</a>
     */
    private static XMLReader reader(XmlTree tree) throws SAXException {
        try {
            var parsers = SAXParserFactory.newDefaultInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.setFeature("http://xml.org/sax/features/external-general-entities", false);
            parsers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            parsers.setXIncludeAware(false);
            var reader = parsers.newSAXParser().getXMLReader();
            for (var limit : ENTITY_LIMITS) {
                reader.setProperty(limit, "0");
            }
            reader.setContentHandler(tree);
            reader.setErrorHandler(tree);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", tree);
            return reader;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser cannot be hardened", e);
        }
    }
}
