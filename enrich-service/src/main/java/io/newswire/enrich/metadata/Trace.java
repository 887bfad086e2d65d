package io.newswire.enrich.metadata;

import io.newswire.contracts.Article.Author;
import io.newswire.contracts.Article.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what was considered, for who asks; costs a comparison where nobody does. Bounded. */
final class Trace {
    private static final int MOST = 1_000;
    private final @Nullable List<Candidate> candidates;

    private Trace(@Nullable List<Candidate> candidates) {
        this.candidates = candidates;
    }

    static Trace silent() {
        return new Trace(null);
    }

    static Trace recording() {
        return new Trace(new ArrayList<>());
    }

    boolean isAsked() {
        return candidates != null;
    }

    List<Candidate> candidates() {
        return candidates == null ? List.of() : candidates;
    }

    void offered(String field, Found<?> found) {
        if (candidates != null) {
            var from = found.provenance();
            add(new Candidate(field, from.source(), shown(found.value()), from.confidence(), null));
        }
    }

    void refused(String field, String source, String value, String why) {
        if (candidates != null) {
            add(new Candidate(field, source, value, 0, why));
        }
    }

    private void add(Candidate candidate) {
        if (candidates != null && candidates.size() < MOST && !candidates.contains(candidate)) {
            candidates.add(candidate);
        }
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Trace::shown).collect(Collectors.joining("; "));
        }
        if (value instanceof Author author) {
            return author.name();
        }
        return value instanceof Publisher publisher ? publisher.name() : String.valueOf(value);
    }
}
