package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import io.newswire.contracts.Article.Completeness;
import java.util.List;

/**
 * Decides for the text that a page gives to machines where the page itself shows next to nothing, because a script would
 * write it. Otherwise what is shown wins: it has headings and lists, and is what readers see.
 */
final class EmbeddedBody {
    private static final int FEWEST_CHARACTERS = 300;
    private static final double NEXT_TO_NOTHING = 0.4;

    private EmbeddedBody() {}

    static Extraction orShown(List<String> embedded, Extraction shown) {
        int length = embedded.stream().mapToInt(String::length).sum();
        int shownLength = shown.blocks().stream()
                .map(Block::text)
                .mapToInt(String::length)
                .sum();
        boolean whole = length >= FEWEST_CHARACTERS && !Cut.isOpen(embedded.getLast());
        return whole && shownLength < length * NEXT_TO_NOTHING ? taken(MainText.of(embedded)) : shown;
    }

    private static Extraction taken(Extraction text) {
        var wholeness =
                new Wholeness(Completeness.COMPLETE, "json-ld: its text ends, and is longer than what is shown", 0.8);
        return new Extraction(text.blocks(), text.aboutAuthor(), wholeness, true);
    }
}
