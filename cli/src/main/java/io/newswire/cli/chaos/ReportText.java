package io.newswire.cli.chaos;

import io.newswire.cli.terminal.Output;
import io.newswire.cli.terminal.Terminal.Style;
import java.util.Locale;
import java.util.TreeMap;

/** A report for people. */
final class ReportText {
    private static final int SHOWN_VIOLATIONS = 10;

    private ReportText() {}

    static void print(Report report, Output output) {
        var faults = new TreeMap<String, Integer>();
        report.faults().forEach(each -> faults.merge(each.fault(), 1, Integer::sum));
        output.line("");
        output.line("seed %d, %d processors, %.0f s; at rest %.0f s after the source ended"
                .formatted(report.seed(), report.processors(), report.seconds(), report.settledSeconds()));
        output.line("items  " + report.items());
        output.line("faults " + faults);
        output.line("");
        for (var verdict : report.guarantees()) {
            output.marked(
                    verdict.holds() ? Style.GREEN : Style.RED,
                    verdict.holds() ? "  kept    " : "  BROKEN  ",
                    String.format(Locale.ROOT, "%-15s %s", verdict.guarantee(), verdict.figures()));
            verdict.violations().stream()
                    .limit(SHOWN_VIOLATIONS)
                    .forEach(violation -> output.line("            " + violation));
            if (verdict.violations().size() > SHOWN_VIOLATIONS) {
                output.line("            and " + (verdict.violations().size() - SHOWN_VIOLATIONS) + " more");
            }
        }
    }
}
