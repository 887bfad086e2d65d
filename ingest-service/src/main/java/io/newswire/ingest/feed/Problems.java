package io.newswire.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what went wrong with one feed: each text once, and no more of them than a person reads. */
final class Problems {
    private static final int MAX_PROBLEMS = 100;
    private static final int MAX_QUOTE = 60;

    private final Set<String> texts = new LinkedHashSet<>();
    private int more;

    void add(String text) {
        if (texts.size() < MAX_PROBLEMS) {
            texts.add(text);
        } else if (!texts.contains(text)) {
            more++;
        }
    }

    List<String> texts() {
        var all = new ArrayList<>(texts);
        if (more > 0) {
            all.add("and " + more + " more");
        }
        return all;
    }

    /** A publisher's text, short enough for a line. */
    static String quote(String text) {
        return "'" + (text.length() <= MAX_QUOTE ? text : text.substring(0, MAX_QUOTE) + "…") + "'";
    }
}
