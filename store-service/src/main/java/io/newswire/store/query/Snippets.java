package io.newswire.store.query;

import io.newswire.store.query.FoundArticle.Excerpt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@code ts_headline} marked. The marks are private-use characters: no article is taken at its word as markup. */
final class Snippets {
    static final char START = '\uE000';
    static final char STOP = '\uE001';

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

    private static void add(List<Excerpt> excerpts, StringBuilder piece, boolean match) {
        if (!piece.isEmpty()) {
            excerpts.add(new Excerpt(piece.toString(), match));
            piece.setLength(0);
        }
    }
}
