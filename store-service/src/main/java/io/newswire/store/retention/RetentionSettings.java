package io.newswire.store.retention;

import io.newswire.store.months.KeepTerms;
import io.smallrye.config.WithConverter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How long articles are kept. */
public interface RetentionSettings {
    /** Such as {@code 365d}; absent for ever. Counted from the end of the month that an article is filed under. */
    @WithConverter(KeepDays.class)
    Optional<Integer> keep();

    /** Sources that are kept shorter or longer, such as {@code wire.example=30d,papers.example=3650d}. */
    Optional<List<@WithConverter(SourceKeep.Reader.class) SourceKeep>> sources();

    /** How long afterwards what was taken down is erased, such as {@code 30d}; absent for never. */
    @WithConverter(KeepDays.class)
    Optional<Integer> takenDown();

    /** The first two. */
    default KeepTerms terms() {
        return new KeepTerms(
                keep().orElse(null),
                sources().orElseGet(List::of).stream()
                        .collect(Collectors.toMap(SourceKeep::source, SourceKeep::days, (first, last) -> last)));
    }
}
