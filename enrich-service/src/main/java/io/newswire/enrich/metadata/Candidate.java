package io.newswire.enrich.metadata;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a page offers as the value of a field.
 *
 * @param field by its name in the article
 * @param source as in the field's provenance
 * @param value as text, at most {@value #LONGEST} characters of it
 * @param confidence 0 to 1; 0 when refused
 * @param refused why it cannot be the value; null when it could
 */
public record Candidate(
        String field,
        String source,
        String value,
        double confidence,
        @Nullable String refused) {
    private static final int LONGEST = 300;

    public Candidate {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(source, "source");
        value = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(field + ": confidence " + confidence + " is not within 0 and 1");
        }
    }
}
