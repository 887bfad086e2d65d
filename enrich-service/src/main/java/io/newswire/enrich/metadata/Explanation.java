package io.newswire.enrich.metadata;

import java.util.List;

/**
 * What was read from a page together with all that was considered for it. The winner of a field is its value in {@code
 * metadata}: the first of its candidates that is not refused.
 *
 * @param candidates in the order in which they were asked
 */
public record Explanation(Metadata metadata, List<Candidate> candidates) {
    public Explanation {
        candidates = List.copyOf(candidates);
    }

    /** The candidates of one field, the winner first. */
    public List<Candidate> of(String field) {
        return candidates.stream()
                .filter(candidate -> candidate.field().equals(field))
                .sorted((a, b) -> Boolean.compare(a.refused() != null, b.refused() != null))
                .toList();
    }
}
