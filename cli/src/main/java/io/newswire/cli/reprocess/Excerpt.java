package io.newswire.cli.reprocess;

import org.jspecify.annotations.Nullable;

/** Cuts two long texts to where they first differ. */
final class Excerpt {
    /** Characters that are kept of each. */
    static final int LENGTH = 160;

    private static final int BEFORE = 40;
    private static final String LEFT_OUT = "…";

    private Excerpt() {}

    /** The part of {@code text} around its first difference to {@code other}. */
    static @Nullable String of(@Nullable String text, @Nullable String other) {
        if (text == null) {
            return null;
        }
        int start = other == null || text.length() <= LENGTH ? 0 : Math.max(0, firstDifference(text, other) - BEFORE);
        int from = whole(text, Math.min(start, Math.max(0, text.length() - LENGTH)));
        int to = whole(text, Math.min(text.length(), from + LENGTH));
        return (from > 0 ? LEFT_OUT : "") + text.substring(from, to) + (to < text.length() ? LEFT_OUT : "");
    }

    private static int firstDifference(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    /** Not between the two halves of a character. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
