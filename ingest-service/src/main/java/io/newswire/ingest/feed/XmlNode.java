package io.newswire.ingest.feed;

/** What stands inside an element. */
sealed interface XmlNode permits XmlElement, XmlNode.Text {

    /** @param cdata whether it stood in a CDATA section, and so holds markup rather than text more often than not */
    record Text(String value, boolean cdata) implements XmlNode {}
}
