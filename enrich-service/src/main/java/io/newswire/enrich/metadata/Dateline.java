package io.newswire.enrich.metadata;

import org.jspecify.annotations.Nullable;

/**
 * Reads the place that an agency's text is dated from, before the dash of its first paragraph: "BERLIN (dpa) – …",
 * "NEW YORK, Jan. 5 (Reuters) - …", "PARIS — …".
 */
final class Dateline {
    private static final int FARTHEST = 60;
    /** Of a paragraph more than are looked at. */
    static final int LETTERS = FARTHEST + 2;

    private static final int SHORTEST = 3;
    private static final int MOST_WORDS = 4;

    private Dateline() {}

    /** The place as written, null when the paragraph begins with none. */
    static @Nullable String in(String paragraph) {
        int dash = dash(paragraph);
        if (dash < 0) {
            return null;
        }
        var head = paragraph.substring(0, dash);
        int end = end(head);
        var place = head.substring(0, end).strip();
        boolean agency = head.indexOf('(') > 0 && head.indexOf(')') > head.indexOf('(');
        return isPlace(place) && (agency || isCapital(place)) ? place : null;
    }

    /** The first dash with space around it, or a long one. */
    private static int dash(String text) {
        for (int i = 1; i < Math.min(FARTHEST, text.length() - 1); i++) {
            char c = text.charAt(i);
            boolean spaced = text.charAt(i + 1) == ' ' && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == ')');
            if (c == '—' || (c == '-' || c == '–') && spaced) {
                return i;
            }
        }
        return -1;
    }

    private static int end(String head) {
        for (int i = 0; i < head.length(); i++) {
            if (head.charAt(i) == '(' || head.charAt(i) == ',' || head.charAt(i) == '/') {
                return i;
            }
        }
        return head.length();
    }

    private static boolean isPlace(String place) {
        return place.length() >= SHORTEST
                && place.split(" ").length <= MOST_WORDS
                && Character.isUpperCase(place.charAt(0))
                && place.chars().allMatch(c -> Character.isLetter(c) || " .'’-".indexOf(c) >= 0);
    }

    private static boolean isCapital(String place) {
        return place.chars().noneMatch(Character::isLowerCase);
    }
}
