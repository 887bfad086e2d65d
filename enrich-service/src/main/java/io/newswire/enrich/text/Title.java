package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import org.jspecify.annotations.Nullable;

/** The article's headline where it stands in the page: it says which part is the article, and is no part of the body. */
final class Title {
    private static final int SHORTEST = 8;
    private final String folded;

    Title(@Nullable String headline) {
        this.folded = headline == null ? "" : Folded.of(headline);
    }

    /** Marks the regions that hold it. */
    void mark(Outline outline) {
        for (var passage : outline.passages()) {
            if (passage.kind == Block.Kind.HEADING && is(passage.text)) {
                for (Region r = passage.region; r != null && !r.headed; r = r.parent) {
                    r.titled = true;
                    r.headed = true;
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

    /** A heading that is the headline, or has it besides a kicker. */
    boolean isIn(Passage passage) {
        return passage.kind == Block.Kind.HEADING
                && folded.length() >= SHORTEST
                && passage.text.length() < folded.length() * 3
                && Folded.of(passage.text).contains(folded);
    }

    private boolean is(String text) {
        return folded.length() >= SHORTEST
                && Math.abs(text.length() - folded.length()) < folded.length()
                && Folded.of(text).equals(folded);
    }
}
