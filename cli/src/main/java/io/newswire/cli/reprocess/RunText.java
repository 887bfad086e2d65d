package io.newswire.cli.reprocess;

import io.newswire.cli.terminal.Output;
import io.newswire.cli.terminal.Terminal.Style;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.ReprocessRun.FieldChange;
import io.newswire.contracts.ReprocessRun.Outcome;
import io.newswire.contracts.ReprocessRun.Sample;
import io.newswire.contracts.ReprocessRun.Selection;
import io.newswire.platform.RoughSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A run in lines for people. */
record RunText(Output output) {
    private static final int SHORT_ID = 8;

    /** All of it: what was asked, what came of it, what would change with samples. */
    void print(ReprocessRun run) {
        output.marked(Style.BOLD, "Run " + run.id(), "  " + state(run) + silence(run, Instant.now()));
        output.line("  selected  " + selection(run.selection()));
        output.line("  pages     from the " + run.pages().name().toLowerCase(Locale.ROOT) + ", read by extractor "
                + run.extractorVersion() + settings(run));
        output.line("  articles  " + run.done() + " of " + run.selected() + ": " + outcomes(run));
        if (!run.fields().isEmpty()) {
            output.line("");
            output.marked(
                    Style.FAINT,
                    String.format(Locale.ROOT, "  %-22s%9s%9s%9s", "FIELD", "CHANGED", "ADDED", "REMOVED"),
                    "");
            run.fields().forEach(this::printCounts);
            run.fields().forEach(this::printSamples);
        }
    }

    private void printCounts(FieldChange field) {
        output.line(String.format(
                Locale.ROOT, "  %-22s%9d%9d%9d", field.field(), field.changed(), field.added(), field.removed()));
    }

    private void printSamples(FieldChange field) {
        output.line("");
        output.marked(
                Style.BOLD,
                field.field(),
                field.all() > field.samples().size() ? "  " + field.samples().size() + " of " + field.all() : "");
        field.samples().forEach(this::printSample);
    }

    private void printSample(Sample sample) {
        var id = sample.articleId();
        output.line("  " + id.substring(0, Math.min(SHORT_ID, id.length())) + "  "
                + (sample.url() == null ? "" : sample.url()));
        if (sample.before() != null) {
            output.marked(Style.RED, "    - ", sample.before());
        }
        if (sample.after() != null) {
            output.marked(Style.GREEN, "    + ", sample.after());
        }
    }

    /** On one line of a list. */
    static String line(ReprocessRun run, Instant now) {
        return String.format(
                Locale.ROOT,
                "%s  %-9s  %d of %d articles, %d would change  %s%s",
                run.id(),
                state(run),
                run.done(),
                run.selected(),
                run.count(ReprocessRun.CHANGED),
                selection(run.selection()),
                silence(run, now));
    }

    /** So that nobody waits for one whose command was killed. */
    private static String silence(ReprocessRun run, Instant now) {
        return run.isSilentAt(now)
                ? ", nothing heard of it for " + RoughSpan.text(Duration.between(run.updatedAt(), now))
                : "";
    }

    private static String settings(ReprocessRun run) {
        return run.settings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> ", " + each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining());
    }

    /**
     * @param begun the run when this command took it up; what is left is estimated from how long that was ago
     */
    static String progress(ReprocessRun run, ReprocessRun begun, Duration ago) {
        long done = run.done() - begun.done();
        long todo = run.selected() - run.done();
        var left = done <= 0 || todo <= 0
                ? ""
                : ", " + words(ago.multipliedBy(todo).dividedBy(done)) + " left";
        return run.done() + " of " + run.selected() + " articles, " + run.count(ReprocessRun.CHANGED) + " would change"
                + left;
    }

    private static String words(Duration left) {
        return left.toMinutes() < 2 ? left.toSeconds() + " s" : left.toMinutes() + " min";
    }

    static String state(ReprocessRun run) {
        return run.state().name().toLowerCase(Locale.ROOT);
    }

    private static String selection(Selection selection) {
        var parts = new ArrayList<String>();
        if (selection.source() != null) {
            parts.add("source " + selection.source());
        }
        if (selection.from() != null) {
            parts.add("fetched from " + selection.from().truncatedTo(ChronoUnit.SECONDS));
        }
        if (selection.until() != null) {
            parts.add("fetched before " + selection.until().truncatedTo(ChronoUnit.SECONDS));
        }
        parts.add("extractor below " + selection.extractorBelow());
        return String.join(", ", parts);
    }

    private static String outcomes(ReprocessRun run) {
        return run.outcomes().isEmpty()
                ? "none yet"
                : run.outcomes().stream().map(RunText::outcome).collect(Collectors.joining(", "));
    }

    private static String outcome(Outcome outcome) {
        return outcome.articles() + " "
                + switch (outcome.outcome()) {
                    case ReprocessRun.CHANGED -> "would change";
                    case ReprocessRun.UNCHANGED -> "stay as they are";
                    case Replay.PAGE_MISSING -> "without a page";
                    case Replay.PAGE_OLDER -> "with none but an older page";
                    case Replay.PAGE_UNREADABLE -> "whose page cannot be read";
                    default -> outcome.outcome();
                };
    }
}
