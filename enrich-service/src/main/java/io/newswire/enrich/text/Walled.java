package io.newswire.enrich.text;

import io.newswire.contracts.Article.Completeness;
import org.jspecify.annotations.Nullable;

/** Pages that ask for consent, a login or proof of being human. An article about such things says more of other things. */
final class Walled {
    /** Most of what the page says asks for something. */
    private static final double MOSTLY = 0.5;

    /** Different phrases: one may stand in any news. */
    private static final int FEWEST = 2;

    private static final int LONGEST = 6_000;
    /** Below a title that asks. */
    private static final int LONGEST_TITLED = 1_500;

    private static final WallWords TITLES = WallWords.of("wall-title");
    private static final WallWords SAID = WallWords.of("wall-text");
    private static final WallWords ALL = WallWords.of("wall-text", "wall-topic");

    private Walled() {}

    static @Nullable Wholeness judge(Evidence evidence) {
        if (evidence.weight() > LONGEST) {
            return null;
        }
        var kept = evidence.kept();
        if (ALL.areShareOf(evidence, MOSTLY) && SAID.count(kept) > 0 && ALL.count(kept) >= FEWEST) {
            return new Wholeness(Completeness.CONSENT_WALL, "text: asks for consent, a login or a proof", 0.9);
        }
        return evidence.weight() <= LONGEST_TITLED
                        && !evidence.isDeclaredArticle()
                        && TITLES.areTitle(evidence.titles())
                ? new Wholeness(Completeness.CONSENT_WALL, "title: asks for consent, a login or a proof", 0.8)
                : null;
    }
}
