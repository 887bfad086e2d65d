package io.newswire.store.months;

import io.newswire.store.lexemes.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long articles are kept, in days from the end of the month that they are filed under.
 *
 * @param usual for sources without a term of their own; null for ever
 * @param ofSources by host
 */
public record KeepTerms(@Nullable Integer usual, Map<String, Integer> ofSources) {
    public static final KeepTerms FOREVER = new KeepTerms(null, Map.of());

    public KeepTerms {
        ofSources = ofSources.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(term -> Source.bare(term.getKey()), Map.Entry::getValue));
    }

    /**
     * The days of the term that a source has of its own, or that the longest name has that it ends in: that of {@code example.com} is for {@code
     * news.example.com} too. Else {@link Part#USUAL}.
     *
     * @param source host, null where there is none
     */
    int of(@Nullable String source) {
        return source == null
                ? Part.USUAL
                : Source.names(source).stream()
                        .map(ofSources::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(Part.USUAL);
    }

    /** Whether the part has been kept for long enough. */
    public boolean isOver(Part part, Instant now) {
        var days = part.keepDays() == Part.USUAL ? usual : Integer.valueOf(part.keepDays());
        return days != null && !part.end().plus(Duration.ofDays(days)).isAfter(now);
    }

    /** The parts of this month and the next, of each term. */
    public List<Part> ahead(Instant now) {
        var terms = IntStream.concat(
                        IntStream.of(Part.USUAL), ofSources.values().stream().mapToInt(Integer::intValue))
                .distinct()
                .sorted();
        var month = Part.month(now);
        return terms.boxed()
                .flatMap(days -> Stream.of(new Part(days, month), new Part(days, month.plusMonths(1))))
                .toList();
    }
}
