package io.newswire.cli.evaluate;

import java.util.List;

/** What an extractor made of a page; an empty string or list where it found nothing. Field names are those of the files. */
record Extracted(String articleBody, String title, List<String> author, String date, String inLanguage) {
    static final Extracted NOTHING = new Extracted("", "", List.of(), "", "");
}
