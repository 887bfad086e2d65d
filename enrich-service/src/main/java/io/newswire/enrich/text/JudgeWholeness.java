package io.newswire.enrich.text;

import io.newswire.contracts.Article.Completeness;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a page held a whole article. It is one until something proves that it is not: a mark that is wrong costs
 * more than one that is missing. The first judge that is sure decides.
 */
final class JudgeWholeness {
    /** Counts of words differ by how they are cut and by what the publisher takes for text. */
    private static final double SAME = 0.15;

    private static final List<Function<Evidence, @Nullable Wholeness>> JUDGES =
            List.of(Walled::judge, ErrorPage::judge, Listing::judge, Paywalled::judge, Cut::judge);

    private JudgeWholeness() {}

    static Wholeness of(Evidence evidence) {
        return JUDGES.stream()
                .map(judge -> judge.apply(evidence))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> whole(evidence));
    }

    private static Wholeness whole(Evidence evidence) {
        int declared = evidence.declared().wordCount();
        boolean same = declared > 0 && Math.abs(evidence.words() - declared) <= declared * SAME;
        return same
                ? new Wholeness(Completeness.COMPLETE, "json-ld: as many words as are declared", 0.95)
                : Wholeness.UNDOUBTED;
    }
}
