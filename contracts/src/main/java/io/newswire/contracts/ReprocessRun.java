package io.newswire.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run of {@code newswire reprocess} as it stands: all that is needed to show it, and to go on with it where it stopped.
 * Written together with the revisions of {@link Topic#ARTICLES_SHADOW} that it tells of, in one transaction.
 *
 * @param extractorVersion of the rules that the run reads pages with; a run is not continued with others
 * @param settings that decide, beside the rules, what a page is read to, by their keys; a run is not continued with others. Empty in
 *     records of before they were kept
 * @param ends where each partition of {@link Topic#ARTICLES_LATEST} ended when the run began
 * @param positions how far each of them has been worked off: the offset that comes next
 * @param selected articles that are to be looked at
 * @param outcomes what became of those that were: {@link #CHANGED}, {@link #UNCHANGED}, {@code page-missing}, {@code
 *     page-older} than the article, {@code page-unreadable}, or {@code rejected-} and why the page holds no article any more
 * @param fields what would change, the field that changes most often first
 */
public record ReprocessRun(
        String id,
        State state,
        Selection selection,
        PageSource pages,
        int extractorVersion,
        Map<String, String> settings,
        Instant startedAt,
        Instant updatedAt,
        List<Long> ends,
        List<Long> positions,
        long selected,
        List<Outcome> outcomes,
        List<FieldChange> fields) {
    /** Outcome: the article would have a new revision. */
    public static final String CHANGED = "changed";
    /** Outcome: today's rules read the page just the same. */
    public static final String UNCHANGED = "unchanged";

    /** Who works on a run writes every few seconds, unless a page takes long. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    public ReprocessRun {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(pages, "pages");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
        settings = settings == null ? Map.of() : Map.copyOf(settings);
        ends = ends == null ? List.of() : List.copyOf(ends);
        positions = positions == null ? List.of() : List.copyOf(positions);
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    /** Articles that were looked at. */
    public long done() {
        return outcomes.stream().mapToLong(Outcome::articles).sum();
    }

    /** Articles that it ended so with. */
    public long count(String outcome) {
        return outcomes.stream()
                .filter(each -> each.outcome().equals(outcome))
                .mapToLong(Outcome::articles)
                .sum();
    }

    /** Whether somebody began to read pages or to promote, and has not been heard of for half a minute. */
    public boolean isSilentAt(Instant now) {
        return (state == State.RUNNING || state == State.PROMOTING)
                && !updatedAt.plus(SILENCE).isAfter(now);
    }

    public ReprocessRun with(State state, Instant at) {
        return new ReprocessRun(
                id,
                state,
                selection,
                pages,
                extractorVersion,
                settings,
                startedAt,
                at,
                ends,
                positions,
                selected,
                outcomes,
                fields);
    }

    /** How far it is. */
    public enum State {
        /** Pages are read again, or were until the command was ended. */
        RUNNING,
        /** All were read: it waits to be promoted or discarded. */
        READY,
        /** Its revisions are being handed over to be published, or were until the command was ended. */
        PROMOTING,
        PROMOTED,
        DISCARDED
    }

    /** Where pages are read from. */
    public enum PageSource {
        /** The WARC files. */
        ARCHIVE,
        /** {@link Topic#PAGES}, where there is no archive. */
        TOPIC
    }

    /**
     * Which articles are looked at: those that meet all of it.
     *
     * @param source address of a feed, host with all below it, or name of a publisher; null for any
     * @param from pages fetched then or later; null for any
     * @param until pages fetched before; null for any
     * @param extractorBelow articles made by rules of a lower version
     */
    public record Selection(
            @Nullable String source,
            @Nullable Instant from,
            @Nullable Instant until,
            int extractorBelow) {}

    /** How many articles ended so. */
    public record Outcome(String outcome, long articles) {
        public Outcome {
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /**
     * How often a field of {@link Article} would change, by its name there.
     *
     * @param changed had a value and would have another one
     * @param added had none and would have one
     * @param removed had one and would have none
     * @param samples the first few
     */
    public record FieldChange(String field, long changed, long added, long removed, List<Sample> samples) {
        public FieldChange {
            Objects.requireNonNull(field, "field");
            samples = samples == null ? List.of() : List.copyOf(samples);
        }

        public long all() {
            return changed + added + removed;
        }
    }

    /**
     * One article's field, for people: text, cut to where it differs when it is long.
     *
     * @param before null where the field had no value
     * @param after null where it would have none
     */
    public record Sample(
            String articleId,
            @Nullable String url,
            @Nullable String before,
            @Nullable String after) {
        public Sample {
            Objects.requireNonNull(articleId, "articleId");
        }
    }
}
