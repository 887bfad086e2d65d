package io.newswire.store.console;

import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.ReprocessRun.Outcome;
import io.newswire.contracts.ReprocessRun.PageSource;
import io.newswire.contracts.ReprocessRun.Sample;
import io.newswire.contracts.ReprocessRun.Selection;
import io.newswire.contracts.ReprocessRun.State;
import io.newswire.store.reprocess.RunActions.Failure;
import io.newswire.store.reprocess.RunActions.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run: how far it is, what would change, and what can be done now.
 *
 * @param work that this instance does with it, or did
 * @param refreshing whether the page loads itself again
 */
record RunView(ReprocessRun run, Optional<Work> work, boolean refreshing, Instant now) {
    static boolean isUnderWay(ReprocessRun run, Instant now) {
        return (run.state() == State.RUNNING || run.state() == State.PROMOTING) && !run.isSilentAt(now);
    }

    boolean isWorkedOn() {
        return isUnderWay(run, now) || work.filter(Work::underWay).isPresent();
    }

    /** Somebody began and has not been heard of since. */
    boolean isInterrupted() {
        return (run.state() == State.RUNNING || run.state() == State.PROMOTING) && !isWorkedOn();
    }

    /**
     * Why what was asked for here was not done, null where there is nothing to tell: who has gone on with the run since, or took it over
     * and ended it, has done with that.
     */
    @Nullable
    String failure() {
        return work.map(Work::failure)
                .filter(failure -> !failure.at().isBefore(run.updatedAt()) && !(failure.takenOver() && isOver()))
                .map(Failure::why)
                .orElse(null);
    }

    private boolean isOver() {
        return run.state() == State.PROMOTED || run.state() == State.DISCARDED;
    }

    /** Over the fields. */
    String changes() {
        return switch (run.state()) {
            case PROMOTED -> "What changed";
            case DISCARDED -> "What would have changed";
            case RUNNING, READY, PROMOTING -> "What would change";
        };
    }

    /** Over the value of before. */
    String before() {
        return isOver() ? "Before" : "Now";
    }

    /** Over the other value. */
    String after() {
        return switch (run.state()) {
            case PROMOTED -> "After";
            case DISCARDED -> "It would have been";
            case RUNNING, READY, PROMOTING -> "It would be";
        };
    }

    boolean canBePromoted() {
        return !isWorkedOn()
                && (run.state() == State.READY && run.count(ReprocessRun.CHANGED) > 0
                        || run.state() == State.PROMOTING);
    }

    boolean canBeDiscarded() {
        return work.filter(Work::underWay).isEmpty() && (run.state() == State.RUNNING || run.state() == State.READY);
    }

    String link() {
        return RunsView.link(run);
    }

    static String article(Sample sample) {
        return "/articles/" + Links.encoded(sample.articleId());
    }

    static String state(ReprocessRun run) {
        return Format.words(run.state());
    }

    /** Also the name of its colour. */
    static String colour(ReprocessRun run, Instant now) {
        return switch (run.state()) {
            case RUNNING, PROMOTING -> isUnderWay(run, now) ? "" : "silent";
            case READY -> "overflowing";
            case PROMOTED -> "ok";
            case DISCARDED -> "gone";
        };
    }

    static String pages(ReprocessRun run) {
        return run.pages() == PageSource.ARCHIVE ? "the archive" : "their topic";
    }

    static String selection(Selection selection) {
        var parts = new ArrayList<String>();
        if (selection.source() != null) {
            parts.add("source " + selection.source());
        }
        if (selection.from() != null) {
            parts.add("fetched from " + Format.time(selection.from()));
        }
        if (selection.until() != null) {
            parts.add("fetched before " + Format.time(selection.until()));
        }
        parts.add("extractor below " + selection.extractorBelow());
        return String.join(", ", parts);
    }

    String outcome(Outcome outcome) {
        return switch (outcome.outcome()) {
            case ReprocessRun.CHANGED -> run.state() == State.PROMOTED ? "handed over as revisions" : "would change";
            case ReprocessRun.UNCHANGED -> "stay as they are";
            case "page-missing" -> "without a page";
            case "page-older" -> "with none but an older page";
            case "page-unreadable" -> "whose page cannot be read";
            default -> outcome.outcome().replace('-', ' ').replace('_', ' ');
        };
    }
}
