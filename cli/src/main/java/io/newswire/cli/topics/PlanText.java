package io.newswire.cli.topics;

import io.newswire.cli.client.Output;
import io.newswire.cli.terminal.Terminal.Style;
import java.util.List;

/** Shows a plan: an object a change for programs, a line and what follows from it for people. */
final class PlanText {
    private final Output output;

    PlanText(Output output) {
        this.output = output;
    }

    void print(List<Change> changes, boolean allowPartitions) {
        if (output.isJson()) {
            changes.forEach(output::json);
            return;
        }
        changes.forEach(change -> print(change, allowPartitions));
        long made = changes.stream()
                .filter(change -> change.isApplied(allowPartitions))
                .count();
        long left = changes.stream().filter(Change::isDifference).count() - made;
        output.line(
                TopicPlan.isDifferent(changes)
                        ? "Of " + (made + left) + " differences `newswire topics apply` mends " + made
                                + (left == 0 ? "." : ", and " + left + " are left: what is said of each tells why.")
                        : "All topics are as they should be.");
    }

    private void print(Change change, boolean allowPartitions) {
        switch (change.kind()) {
            case CREATE -> output.marked(Style.GREEN, "+ ", change.topic() + "  " + change.to());
            case SET -> output.marked(Style.YELLOW, "~ ", words(change));
            case GROW ->
                output.marked(
                        allowPartitions ? Style.YELLOW : Style.RED,
                        allowPartitions ? "~ " : "! ",
                        words(change) + (allowPartitions ? "" : ", only with --allow-partitions"));
            case SHRINK, REPLICATE -> output.marked(Style.RED, "! ", words(change) + ", by hand");
            case UNKNOWN -> output.marked(Style.FAINT, "? ", change.topic());
        }
        if (!change.note().isEmpty()) {
            output.line("    " + change.note());
        }
    }

    /** Such as {@code newswire.pages  retention.ms 1000 -> 604800000}. */
    static String words(Change change) {
        return change.kind() == Change.Kind.CREATE
                ? change.topic()
                : change.topic() + "  " + change.setting() + " " + (change.from() == null ? "unset" : change.from())
                        + " -> " + change.to();
    }
}
