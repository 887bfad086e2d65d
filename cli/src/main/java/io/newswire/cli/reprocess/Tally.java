package io.newswire.cli.reprocess;

import io.newswire.contracts.Article;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.ReprocessRun.FieldChange;
import io.newswire.contracts.ReprocessRun.Outcome;
import io.newswire.contracts.ReprocessRun.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Counts what became of articles, on top of what a run has counted before it was interrupted. */
final class Tally {
    /** Kept of each field. */
    static final int MOST_SAMPLES = 3;

    private final Map<String, Long> outcomes = new TreeMap<>();
    private final Map<String, FieldChange> fields = new TreeMap<>();

    Tally(ReprocessRun run) {
        run.outcomes().forEach(each -> outcomes.put(each.outcome(), each.articles()));
        run.fields().forEach(each -> fields.put(each.field(), each));
    }

    void add(Article before, Replayed replayed) {
        outcomes.merge(replayed.outcome(), 1L, Long::sum);
        if (replayed instanceof Replayed.Changed changed) {
            changed.differences()
                    .forEach(each -> fields.put(each.field(), with(fields.get(each.field()), before, each)));
        }
    }

    private static FieldChange with(
            @org.jspecify.annotations.Nullable FieldChange known, Article article, FieldDifference difference) {
        var counted =
                Objects.requireNonNullElseGet(known, () -> new FieldChange(difference.field(), 0, 0, 0, List.of()));
        boolean added = difference.before() == null;
        boolean removed = difference.after() == null;
        return new FieldChange(
                counted.field(),
                counted.changed() + (added || removed ? 0 : 1),
                counted.added() + (added ? 1 : 0),
                counted.removed() + (removed ? 1 : 0),
                samples(counted.samples(), article, difference));
    }

    private static List<Sample> samples(List<Sample> known, Article article, FieldDifference difference) {
        if (known.size() >= MOST_SAMPLES) {
            return known;
        }
        var more = new ArrayList<>(known);
        more.add(new Sample(
                article.id(),
                article.url(),
                Excerpt.of(difference.before(), difference.after()),
                Excerpt.of(difference.after(), difference.before())));
        return more;
    }

    List<Outcome> outcomes() {
        return outcomes.entrySet().stream()
                .map(each -> new Outcome(each.getKey(), each.getValue()))
                .toList();
    }

    /** What changes most often first. */
    List<FieldChange> fields() {
        return fields.values().stream()
                .sorted(Comparator.comparingLong(FieldChange::all).reversed().thenComparing(FieldChange::field))
                .toList();
    }
}
