package io.newswire.ingest.feed;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads XML that somebody else wrote: the JDK's parser with every door to other documents shut, and bounded. */
final class FeedXml {
    private FeedXml() {}

    static Document read(String xml) throws UnreadableException {
        var builder = new SAXBuilder(new HardenedReaders());
        builder.setXMLFilter(new BoundedXmlFilter());
        try {
            return builder.build(new StringReader(xml));
        } catch (JDOMException e) {
            var tooComplex = e.getCause() instanceof BoundedXmlFilter.TooComplexException;
            throw new UnreadableException(tooComplex ? "too-complex" : "not-xml", e);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    /** @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/XML_External_Entity_Prevention_Cheat_Sheet.html">OWASP</a> */
    private static final class HardenedReaders implements XMLReaderJDOMFactory {
        @Override
        public XMLReader createXMLReader() throws JDOMException {
            try {
                var parsers = SAXParserFactory.newDefaultNSInstance();
                parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                parsers.setFeature("http://xml.org/sax/features/external-general-entities", false);
                parsers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
                parsers.setXIncludeAware(false);
                return parsers.newSAXParser().getXMLReader();
            } catch (ParserConfigurationException | SAXException e) {
                throw new JDOMException("the JDK's XML parser cannot be hardened", e);
            }
        }

        @Override
        public boolean isValidating() {
            return false;
        }
    }

    /** Not a document that we read; {@link #reason()} is one of {@link Parsed.Unparseable}'s. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        UnreadableException(String reason, Exception cause) {
            super(cause.getMessage(), cause);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
