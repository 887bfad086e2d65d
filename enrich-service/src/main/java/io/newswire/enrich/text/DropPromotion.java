package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import java.util.Set;

/**
 * Drops short passages in which the page asks its readers for something: to subscribe, to follow, to get an app; and those
 * that say who holds the rights. An article that speaks of such things does so in longer passages, or of others.
 */
final class DropPromotion {
    private static final int LONGEST = 300;
    /** No more than a line. */
    private static final int SHORT = 160;

    private static final Set<Block.Kind> KINDS =
            Set.of(Block.Kind.PARAGRAPH, Block.Kind.LIST, Block.Kind.HEADING, Block.Kind.QUOTE);
    /** What is left of the running text where an article ends. */
    private static final double END = 0.1;

    private static final PhraseSet ASKS = PhraseSet.of("promotion.txt", "asks");
    private static final PhraseSet ACTS = PhraseSet.of("promotion.txt", "act");
    private static final PhraseSet THINGS = PhraseSet.of("promotion.txt", "thing");
    private static final PhraseSet RIGHTS = PhraseSet.of("promotion.txt", "rights");
    private static final PhraseSet PAYWALL = PhraseSet.of("walls.txt", "paywall");

    private DropPromotion() {}

    static void apply(Outline outline) {
        var kept = outline.passages().stream().filter(Passage::kept).toList();
        double all = kept.stream().mapToDouble(Passage::prose).sum();
        double rest = all;
        for (var passage : kept) {
            rest -= passage.prose();
            if (KINDS.contains(passage.kind) && passage.text.length() <= LONGEST) {
                consider(passage, rest <= all * END);
                if (passage.isDroppedBy(Rule.PROMOTION)) {
                    dropBox(outline, passage, all);
                }
            }
        }
    }

    /** What begins with it in a small box of its own is all about it. */
    private static void dropBox(Outline outline, Passage first, double all) {
        var box = first.region.parent;
        if (box != null && box.prose <= all * END && outline.passages().get(box.from) == first) {
            outline.drop(box, Rule.PROMOTION);
        }
    }

    private static void consider(Passage passage, boolean end) {
        var text = PhraseSet.folded(passage.text);
        if (RIGHTS.isIn(text)) {
            passage.drop(Rule.RIGHTS);
        } else if (ASKS.isIn(text) || PAYWALL.isIn(text)) {
            passage.drop(Rule.PROMOTION);
        } else if (passage.linkChars > 0
                && (end || passage.text.length() <= SHORT)
                && ACTS.isIn(text)
                && THINGS.isIn(text)) {
            passage.drop(Rule.PROMOTION, "with a link");
        }
    }
}
