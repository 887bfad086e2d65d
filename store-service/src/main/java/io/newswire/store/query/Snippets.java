package io.newswire.store.query;

import io.newswire.store.query.FoundArticle.Excerpt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@code ts_headline} marked. The marks are private-use characters: no article is taken at its word as markup. */
final class Snippets {
    static final char START = '\uE000';
    static final char STOP = '\uE001';

    /** UTF-16 units of an excerpt without spaces. */
    private static final int BEFORE = 30;

    private static final int AFTER = 130;

    private Snippets() {}

    static List<Excerpt> parse(@Nullable String marked) {
        var excerpts = new ArrayList<Excerpt>();
        var piece = new StringBuilder();
        boolean match = false;
        for (char c : (marked == null ? "" : marked).toCharArray()) {
            if (c == START || c == STOP) {
                add(excerpts, piece, match);
                match = c == START;
            } else {
                piece.append(Character.isWhitespace(c) ? ' ' : c);
            }
        }
        add(excerpts, piece, match);
        return excerpts;
    }

    /** Where a text has the first of the runs, with all of them marked as far as the excerpt goes; null where it has none. */
    static @Nullable List<Excerpt> around(String text, List<String> runs) {
        int first = runs.stream()
                .mapToInt(text::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
        if (first < 0) {
            return null;
        }
        int start = whole(text, Math.max(0, first - BEFORE));
        int end = whole(text, Math.min(text.length(), first + AFTER));
        var excerpt = text.substring(start, end);
        for (var run : runs) {
            excerpt = excerpt.replace(run, START + run + STOP);
        }
        return parse((start > 0 ? "… " : "") + excerpt + (end < text.length() ? " …" : ""));
    }

    /** Never in the middle of a character. */
    private static int whole(String text, int at) {
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static void add(List<Excerpt> excerpts, StringBuilder piece, boolean match) {
        if (!piece.isEmpty()) {
            excerpts.add(new Excerpt(piece.toString(), match));
            piece.setLength(0);
        }
    }
}
