package io.newswire.store.months;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides under which month an article is filed when it is stored for the first time. It stays there, whatever date a revision
 * brings. No date makes more than {@value #OWN_MONTHS} months and the two that are ahead: older articles are filed under the month in
 * which they are stored.
 */
public record PartRule(KeepTerms terms) {
    static final int OWN_MONTHS = 24;

    /** Before it nobody published on the web. */
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    /** Of clocks that differ. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /**
     * The month of the first of listing, fetching and storing that is a date to believe.
     *
     * @param source host, null where there is none
     * @param listedAt where the article stands in lists
     * @return empty where such articles are kept no longer
     */
    public Optional<Part> partOf(@Nullable String source, Instant listedAt, Instant fetchedAt, Instant now) {
        var dated = Stream.of(listedAt, fetchedAt)
                .filter(at -> !at.isBefore(FIRST) && !at.isAfter(now.plus(AHEAD)))
                .findFirst()
                .orElse(now);
        var part = new Part(terms.of(source), Part.month(dated));
        return terms.isOver(part, now)
                ? Optional.empty()
                : Optional.of(new Part(part.keepDays(), own(part.month(), Part.month(now))));
    }

    private static YearMonth own(YearMonth month, YearMonth current) {
        return month.isBefore(current.minusMonths(OWN_MONTHS)) ? current : month;
    }
}
