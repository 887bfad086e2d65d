package io.newswire.benchmarks;

import java.util.List;

/** What an extractor made of a page; an empty string or list where it found nothing. */
record Extracted(String articleBody, String title, List<String> author, String date) {
    static final Extracted NOTHING = new Extracted("", "", List.of(), "");
}
