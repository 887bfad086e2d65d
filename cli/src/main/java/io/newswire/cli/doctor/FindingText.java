package io.newswire.cli.doctor;

import io.newswire.cli.terminal.Output;
import io.newswire.cli.terminal.Terminal.Style;
import java.util.List;
import java.util.Locale;

/** Shows findings: an object each for programs, a table for people. */
final class FindingText {
    private final Output output;

    FindingText(Output output) {
        this.output = output;
    }

    void print(List<Finding> findings) {
        if (output.isJson()) {
            findings.forEach(output::json);
            return;
        }
        findings.forEach(this::print);
        output.line("");
        output.line(summary(findings));
    }

    private void print(Finding finding) {
        var style = switch (finding.level()) {
            case OK -> Style.GREEN;
            case WARNING -> Style.YELLOW;
            case PROBLEM -> Style.RED;
        };
        output.marked(
                style,
                String.format(Locale.ROOT, "%-8s ", finding.level().word()),
                String.format(Locale.ROOT, "%-11s %s", finding.area(), finding.what()));
        if (finding.mend() != null) {
            output.line(" ".repeat(21) + "mend: " + finding.mend());
        }
    }

    static String summary(List<Finding> findings) {
        long problems = count(findings, Level.PROBLEM);
        long warnings = count(findings, Level.WARNING);
        if (problems + warnings == 0) {
            return "All is well.";
        }
        return problems
                + (problems == 1 ? " problem, " : " problems, ")
                + warnings
                + (warnings == 1 ? " warning" : " warnings");
    }

    private static long count(List<Finding> findings, Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }
}
