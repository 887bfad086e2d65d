package io.newswire.enrich.text;

import io.newswire.contracts.Article.Block;
import java.util.Set;

/**
 * Drops short passages in which the page asks its readers for something: to subscribe, to follow, to get an app; and those
 * that say who holds the rights. An article that speaks of such things does so in longer passages, or tells what others do.
 */
final class DropPromotion {
    private static final int LONGEST = 300;
    /** No more than a line. */
    private static final int SHORT = 160;

    private static final Set<Block.Kind> KINDS =
            Set.of(Block.Kind.PARAGRAPH, Block.Kind.LIST, Block.Kind.HEADING, Block.Kind.QUOTE);
    /** Mostly a link. */
    private static final double LINK = 0.5;
    /** What is left of the running text where an article ends. */
    private static final double END = 0.1;

    private static final PhraseSet ASKS = PhraseSet.of("promotion.txt", "asks");
    private static final PhraseSet HINTS = PhraseSet.of("promotion.txt", "hint");
    private static final PhraseSet RIGHTS = PhraseSet.of("promotion.txt", "rights");
    private static final PhraseSet PAYWALL = PhraseSet.of("walls.txt", "paywall");
    /** In most passages there is none of all these, which is seen by looking once. */
    private static final PhraseSet ANY =
            ASKS.and(HINTS).and(RIGHTS).and(PAYWALL).and(Asking.THINGS);

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

    /** What begins with it in a small box of its own is all about it, if it is no running text. */
    private static void dropBox(Outline outline, Passage first, double all) {
        var box = first.region.parent;
        if (box != null && box.prose <= all * END && outline.passages().get(box.from) == first) {
            var others = outline.passages().subList(box.from + 1, box.to);
            if (others.stream().allMatch(other -> !other.kept() || other.prose() == 0)) {
                outline.drop(box, Rule.PROMOTION);
            }
        }
    }

    private static void consider(Passage passage, boolean end) {
        var text = passage.folded();
        if (!ANY.isIn(text)) {
            return;
        }
        if (RIGHTS.isIn(text)) {
            passage.drop(Rule.RIGHTS);
        } else if (ASKS.isIn(text) || PAYWALL.isIn(text)) {
            passage.drop(Rule.PROMOTION);
        } else if (hints(passage, text, end)) {
            passage.drop(Rule.PROMOTION, "with another sign");
        } else if (passage.linkChars > 0
                && (end || passage.text.length() <= SHORT)
                && Asking.isOfThing(text)
                && (Asking.leads(passage.text) || Asking.isLinked(passage))) {
            passage.drop(Rule.PROMOTION, "with a link");
        }
    }

    private static boolean hints(Passage passage, String text, boolean end) {
        return HINTS.isIn(text)
                && (passage.linkShare() >= LINK
                        || end && passage.linkChars > 0
                        || passage.kind != Block.Kind.HEADING && !Script.hasSentence(passage.text)
                        || Asking.leads(passage.text)
                        || HINTS.countIn(text) > 1);
    }
}
