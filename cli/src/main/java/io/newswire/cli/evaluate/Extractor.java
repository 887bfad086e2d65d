package io.newswire.cli.evaluate;

/** One of the systems compared. */
interface Extractor {
    String name();

    Extracted extract(LabelledPage page);
}
