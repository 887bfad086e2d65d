package io.newswire.enrich.page;

import io.newswire.contracts.Article.Provenance;
import io.newswire.enrich.metadata.Candidate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of an article with what was considered for it.
 *
 * @param name as in the article
 * @param value as text, null when the article has none
 * @param provenance null when the article does not say it
 * @param candidates in the order in which they were asked; empty where the field's sources are not written down
 */
public record ExplainedField(
        String name, @Nullable String value, @Nullable Provenance provenance, List<Candidate> candidates) {
    public ExplainedField {
        candidates = List.copyOf(candidates);
    }

    /** The candidate that became the value: the first that was not refused. */
    public @Nullable Candidate winner() {
        return candidates.stream()
                .filter(candidate -> candidate.refused() == null)
                .filter(candidate -> provenance == null || candidate.source().equals(provenance.source()))
                .findFirst()
                .orElse(null);
    }
}
