package io.newswire.ingest.feed;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Ends a document that nests so deep, or holds so many elements, that the tree would hurt us. */
final class BoundedXmlFilter extends XMLFilterImpl {
    /** Feeds nest 5 deep, XHTML inside them some 30 more. Below the 100 of newer JDKs, so that all give one reason. */
    static final int MAX_DEPTH = 90;

    static final int MAX_ELEMENTS = 200_000;

    private int depth;
    private int elements;

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (++depth > MAX_DEPTH) {
            throw new TooComplexException("elements nest deeper than " + MAX_DEPTH);
        }
        if (++elements > MAX_ELEMENTS) {
            throw new TooComplexException("more than " + MAX_ELEMENTS + " elements");
        }
        super.startElement(uri, localName, qName, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        depth--;
        super.endElement(uri, localName, qName);
    }

    static final class TooComplexException extends SAXException {
        private static final long serialVersionUID = 1L;

        TooComplexException(String message) {
            super(message);
        }
    }
}
