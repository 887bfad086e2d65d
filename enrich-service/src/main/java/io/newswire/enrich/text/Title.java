package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The article's headline where it stands in the page: it says which part is the article, and is no part of the body. */
final class Title {
    private static final int SHORTEST = 8;
    private final String folded;

    Title(@Nullable String headline) {
        this.folded = headline == null ? "" : fold(headline);
    }

    /** Marks the regions that hold it. */
    void mark(Outline outline) {
        for (var passage : outline.passages()) {
            if (passage.kind == Block.Kind.HEADING && is(passage.text)) {
                for (Region r = passage.region; r != null && !r.titled; r = r.parent) {
                    r.titled = true;
                }
            }
        }
    }

    void drop(Outline outline) {
        for (var passage : outline.passages()) {
            if (passage.kept() && is(passage.text)) {
                passage.drop(Rule.TITLE);
            }
        }
    }

    private boolean is(String text) {
        return folded.length() >= SHORTEST
                && Math.abs(text.length() - folded.length()) < folded.length()
                && fold(text).equals(folded);
    }

    private static String fold(String text) {
        var folded = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
