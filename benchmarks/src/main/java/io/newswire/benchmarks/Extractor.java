package io.newswire.benchmarks;

/** One of the systems compared. */
interface Extractor {
    String name();

    Extracted extract(LabelledPage page);
}
