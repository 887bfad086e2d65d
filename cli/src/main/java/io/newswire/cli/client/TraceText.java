package io.newswire.cli.client;

import io.newswire.cli.client.Traced.Step;
import io.newswire.cli.client.Traced.Way;
import io.newswire.cli.terminal.Printable;
import io.newswire.platform.RoughSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The way of an article for people: a line for each stage, with the time since the one before. */
final class TraceText {
    private static final String LINE = "    %-11s %-24s %-12s %s";
    private static final double MILLIS = 1000;
    private static final int LONGEST = 300;

    private TraceText() {}

    static List<String> of(Traced trace) {
        var lines = new ArrayList<String>();
        lines.add(Printable.shortened(trace.headline() == null ? trace.id() : trace.headline(), LONGEST));
        lines.add("  " + (trace.url() == null ? "id " + trace.id() : Printable.shortened(trace.url(), LONGEST)));
        if (trace.deletedAt() != null) {
            lines.add("  taken down at " + trace.deletedAt());
        }
        trace.revisions().forEach(way -> add(lines, way));
        for (var letter : trace.deadLetters()) {
            lines.add("");
            lines.add("  dead letter " + letter.partition() + ":" + letter.offset() + " of " + letter.at() + ", "
                    + letter.state().toLowerCase(Locale.ROOT)
                    + (letter.settled() == null || letter.settled().why() == null
                            ? ""
                            : ": " + Printable.shortened(letter.settled().why(), LONGEST)));
            lines.add("    " + letter.stage() + ", " + letter.reason() + ": "
                    + Printable.shortened(letter.detail(), LONGEST));
        }
        return lines;
    }

    private static void add(List<String> lines, Way way) {
        lines.add("");
        lines.add("  revision " + way.revision());
        if (way.datePublished() != null) {
            lines.add(line("published", way.datePublished(), "", "as the publisher says"));
        }
        Step before = null;
        for (var step : way.steps()) {
            var stage = step.stage().toLowerCase(Locale.ROOT);
            lines.add(line(stage, step.at().toString(), read(step, way) ? "" : since(before, step), what(step, way)));
            before = step;
        }
    }

    /** Whether it is an old page that was read then: how long it had lain there is nobody's delay. */
    private static boolean read(Step step, Way way) {
        return way.reprocessRun() != null && step.stage().equals("ENRICHED");
    }

    private static String line(String stage, String at, String since, String what) {
        return LINE.formatted(stage, at, since, what).stripTrailing();
    }

    private static String since(@Nullable Step before, Step step) {
        if (before == null) {
            return "";
        }
        var span = Duration.between(before.at(), step.at());
        return span.abs().toMinutes() < 1
                ? String.format(Locale.ROOT, "%+.3f s", span.toMillis() / MILLIS)
                : (span.isNegative() ? "-" : "+") + RoughSpan.text(span.abs());
    }

    private static String what(Step step, Way way) {
        return switch (step.stage()) {
            case "DISCOVERED" ->
                way.feedUrl() == null ? "submitted" : "in " + Printable.shortened(way.feedUrl(), LONGEST);
            case "ENRICHED" ->
                "extractor " + way.extractorVersion() + ", "
                        + way.completeness().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (way.reprocessRun() == null ? "" : ", an old page, by reprocess run " + way.reprocessRun())
                        + (way.duplicateOf() == null ? "" : ", a copy of " + way.duplicateOf());
            default -> "";
        };
    }
}
