package io.newswire.enrich.metadata;

import io.newswire.contracts.NewsDate;
import org.jspecify.annotations.Nullable;

/**
 * The day that readers see, where machines are told another: what is declared may be the day on which the text was begun,
 * or that of an edition before. Where the two can be one instant, seen from two places, what is declared says more.
 */
final class AnotherDay {
    private static final int MONTHS = 3;

    private AnotherDay() {}

    /**
     * The shown one where it is another than the declared one, null where the declared one holds.
     *
     * @param inUrl where it agrees with what is declared, two stand against one
     * @param modified where it is what is shown, the page shows its last change and does not say so
     */
    static @Nullable Found<NewsDate> than(
            @Nullable Found<NewsDate> declared,
            @Nullable Found<NewsDate> shown,
            @Nullable NewsDate inUrl,
            @Nullable Found<NewsDate> modified) {
        if (declared == null || shown == null || shown.provenance().confidence() < HeadlineDates.ALONE) {
            return null;
        }
        boolean sure = isFarBefore(shown, declared)
                || isOne(declared.value(), shown.value())
                || inUrl != null && isOne(declared.value(), inUrl)
                || modified != null && isChange(modified.value(), shown.value());
        return sure ? null : shown;
    }

    /**
     * The day in the address, where it is more than a month before the declared one: an address lasts, while a text that is
     * moved to another system or published again is declared with the new day.
     */
    static @Nullable NewsDate inAddress(@Nullable Found<NewsDate> declared, @Nullable NewsDate inUrl) {
        boolean earlier = declared != null
                && inUrl != null
                && inUrl.date().isBefore(declared.value().date().minusMonths(1));
        return earlier ? inUrl : null;
    }

    /** More likely a day that the article is about, unless it is said to be that of publication. */
    private static boolean isFarBefore(Found<NewsDate> shown, Found<NewsDate> declared) {
        return shown.provenance().confidence() < HeadlineDates.LABELLED
                && shown.value().date().isBefore(declared.value().date().minusMonths(MONTHS));
    }

    private static boolean isOne(NewsDate declared, NewsDate shown) {
        return declared.date().equals(shown.date()) || isOneInstant(declared, shown);
    }

    private static boolean isOneInstant(NewsDate declared, NewsDate shown) {
        return declared.offset() != null && Instants.offset(declared.earliestInstant(), shown) != null;
    }

    /** The page shows its last change: to the minute where it shows minutes. */
    private static boolean isChange(NewsDate modified, NewsDate shown) {
        boolean timed = modified.time() != null && shown.time() != null && shown.offset() == null;
        return timed && modified.offset() != null ? isOneInstant(modified, shown) : isOne(modified, shown);
    }
}
