package io.newswire.ingest.feed;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
    private StrictXml() {}

    /** @return what is wrong with the document, and where; null where it is well-formed */
    static @Nullable String read(String xml, XmlTree tree) {
        try {
            var reader = reader(tree);
            reader.parse(new InputSource(new StringReader(xml)));
            return null;
        } catch (SAXParseException e) {
            return e.getMessage() + " (line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ")";
        } catch (SAXException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
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
            reader.setContentHandler(tree);
            reader.setErrorHandler(tree);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", tree);
            return reader;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser cannot be hardened", e);
        }
    }
}
