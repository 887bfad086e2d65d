package io.newswire.enrich.text;

import io.newswire.contracts.Article.Completeness;
import org.jspecify.annotations.Nullable;

/** Pages that say, under a good status, that there is no such page, or that nothing works without scripts. */
final class ErrorPage {
    private static final int LONGEST = 1_500;
    private static final double MOSTLY = 0.4;
    private static final WallWords TITLES = WallWords.of("error-title");
    private static final WallWords TEXTS = WallWords.of("error-text");

    private ErrorPage() {}

    static @Nullable Wholeness judge(Evidence evidence) {
        if (evidence.weight() > LONGEST) {
            return null;
        }
        if (!evidence.isDeclaredArticle() && TITLES.areTitle(evidence.titles())) {
            return new Wholeness(Completeness.ERROR_PAGE, "title: says that something failed", 0.9);
        }
        return TEXTS.areShareOf(evidence, MOSTLY)
                ? new Wholeness(Completeness.ERROR_PAGE, "text: says that something failed", 0.85)
                : null;
    }
}
