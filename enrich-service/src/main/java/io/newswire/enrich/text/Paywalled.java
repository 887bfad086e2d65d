package io.newswire.enrich.text;

import io.newswire.contracts.Article.Completeness;
import org.jspecify.annotations.Nullable;

/** Pages that show the beginning of an article whose rest is for subscribers. That it is not free proves nothing alone. */
final class Paywalled {
    /** Words of the declared ones, as a share, that are too few for the whole. */
    private static final double MISSING = 0.6;
    /** No more than what is shown of an article that has to be bought, in Latin letters' worth. */
    private static final int BEGINNING = 2_500;

    private static final int FEW_SENTENCES = 1_500;
    /** How far behind the text the offer of a subscription stands. */
    private static final int REACH = 12;

    private static final int LONGEST_OFFER = 400;
    private static final WallWords SAID = WallWords.of("paywall");
    private static final WallWords OFFERED = WallWords.of("paywall", "offer");

    private static final WallWords ARTICLE = WallWords.of("this-article");
    private static final WallWords PAYERS = WallWords.of("payers");
    private static final WallWords MORE = WallWords.of("more");
    private static final WallWords SUBSCRIPTION = WallWords.of("subscription");
    private static final WallWords OTHER = WallWords.of("other-offer");

    private Paywalled() {}

    static @Nullable Wholeness judge(Evidence evidence) {
        var declared = evidence.declared();
        if (declared.isPaid()) {
            int words = evidence.words();
            if (words > 0 && words < declared.wordCount() * MISSING) {
                return paywalled("json-ld: not free, and " + words + " of " + declared.wordCount() + " words", 0.95);
            }
            if (evidence.weight() <= FEW_SENTENCES && PaidParts.areMissing(evidence)) {
                return paywalled("json-ld: not free, and the part that is paid for is not in the page", 0.9);
            }
        }
        if (evidence.weight() > BEGINNING || evidence.kept().isEmpty()) {
            return null;
        }
        boolean doubted = declared.isPaid() || Cut.isOpen(evidence.kept().getLast().text);
        return isSaid(evidence, doubted ? OFFERED : SAID)
                ? paywalled("text: the rest is offered to subscribers", doubted ? 0.95 : 0.85)
                : null;
    }

    private static Wholeness paywalled(String source, double confidence) {
        return new Wholeness(Completeness.PAYWALLED, source, confidence);
    }

    /** Soon after the text, or by its last words. */
    private static boolean isSaid(Evidence evidence, WallWords words) {
        var passages = evidence.passages();
        int last = passages.indexOf(evidence.kept().getLast());
        return passages.subList(Math.max(0, last - 3), Math.min(passages.size(), last + 1 + REACH)).stream()
                .filter(passage -> !passage.isDroppedBy(Rule.NAMED_HIDDEN))
                .anyMatch(passage ->
                        passage.text.length() <= LONGEST_OFFER && (words.areIn(passage) || isForPayers(passage)));
    }

    /** In words that need not stand side by side: that this article is for those who pay, or that they can read on. */
    private static boolean isForPayers(Passage passage) {
        return (ARTICLE.areIn(passage) && PAYERS.areIn(passage) || MORE.areIn(passage) && SUBSCRIPTION.areIn(passage))
                && !OTHER.areIn(passage);
    }
}
