package io.newswire.enrich.page;

import io.newswire.contracts.Article.Block;
import io.newswire.enrich.text.Extraction;
import io.newswire.enrich.text.MainText;
import java.util.List;

/**
 * Decides for the text in a page's JSON-LD where the page itself shows next to nothing, because a script would write it.
 * Otherwise what is shown wins: it has headings and lists, and is what readers see.
 */
final class LinkedBody {
    private static final int FEWEST_CHARACTERS = 300;
    private static final double NEXT_TO_NOTHING = 0.4;

    private LinkedBody() {}

    static Extraction orShown(List<String> linked, Extraction shown) {
        int length = linked.stream().mapToInt(String::length).sum();
        int shownLength = shown.blocks().stream()
                .map(Block::text)
                .mapToInt(String::length)
                .sum();
        boolean whole = length >= FEWEST_CHARACTERS && !isCut(linked.getLast());
        return whole && shownLength < length * NEXT_TO_NOTHING ? MainText.of(linked) : shown;
    }

    private static boolean isCut(String end) {
        return end.endsWith("…") || end.endsWith("...");
    }
}
