package io.newswire.cli.topics;

import io.newswire.cli.terminal.Output;
import io.newswire.cli.terminal.Terminal.Style;
import java.util.List;

/** Shows a plan: an object a change for programs, a line and what follows from it for people. */
final class PlanText {
    private final Output output;
    private final Permissions allowed;

    PlanText(Output output, Permissions allowed) {
        this.output = output;
        this.allowed = allowed;
    }

    void print(List<Change> changes) {
        if (output.isJson()) {
            changes.forEach(output::json);
            return;
        }
        changes.forEach(this::print);
        long made =
                changes.stream().filter(change -> allowed.allow(change.kind())).count();
        long left = changes.stream().filter(Change::isDifference).count() - made;
        output.line(
                TopicPlan.isDifferent(changes)
                        ? "Of " + (made + left) + " differences `newswire topics apply` mends " + made
                                + (left == 0 ? "." : ", and " + left + " are left: what is said of each tells why.")
                        : "All topics are as they should be.");
    }

    private void print(Change change) {
        switch (change.kind()) {
            case CREATE -> output.marked(Style.GREEN, "+ ", change.topic() + "  " + change.to());
            case SET -> output.marked(Style.YELLOW, "~ ", words(change));
            case GROW -> printIfAllowed(change, "--allow-partitions");
            case DELETE -> printIfAllowed(change, "--allow-deletion");
            case SHRINK, REPLICATE -> output.marked(Style.RED, "! ", words(change) + ", by hand");
            case UNKNOWN -> output.marked(Style.FAINT, "? ", change.topic());
        }
        if (!change.note().isEmpty()) {
            output.line("    " + change.note());
        }
    }

    private void printIfAllowed(Change change, String option) {
        if (allowed.allow(change.kind())) {
            output.marked(Style.YELLOW, "~ ", words(change));
        } else {
            output.marked(Style.RED, "! ", words(change) + ", only with " + option);
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
