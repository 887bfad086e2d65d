package io.newswire.enrich.text;

import org.jsoup.nodes.Element;

/** A link within a run of text, in UTF-16 units; its address is resolved when the text is kept. */
record Anchor(int start, int end, Element link) {}
