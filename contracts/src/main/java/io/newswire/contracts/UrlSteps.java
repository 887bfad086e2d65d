package io.newswire.contracts;

import java.util.ArrayList;
import java.util.List;

/** What was done to a web address on its way to the canonical form, said in words. Bounded. */
final class UrlSteps {
    /** An address with more tracking parameters than this is explained well enough by the first of them. */
    static final int MOST = 64;

    private static final int SHOWN = 80;

    private final List<String> said = new ArrayList<>();

    /** Nothing is said where nothing changed. */
    String changed(String step, String before, String after) {
        if (!before.equals(after)) {
            add(step);
        }
        return after;
    }

    void add(String step) {
        if (said.size() < MOST && !said.contains(step)) {
            said.add(step);
        }
    }

    List<String> said() {
        return List.copyOf(said);
    }

    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
