package io.newswire.cli.client;

import io.newswire.cli.terminal.ProgressBar;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dead letters that are, or were, re-driven or discarded, as the store tells of it. */
record LetterRun(
        String id,
        String kind,
        Map<String, String> selection,
        List<String> letters,
        String by,
        @Nullable String why,
        Instant createdAt,
        long total,
        String state,
        long done,
        long failed,
        @Nullable String trouble,
        @Nullable Instant endedAt) {
    LetterRun {
        selection = selection == null ? Map.of() : Map.copyOf(selection);
        letters = letters == null ? List.of() : List.copyOf(letters);
    }

    /** A page of them. */
    record Runs(List<LetterRun> items, @Nullable String next) {
        Runs {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    boolean isRunning() {
        return state.equals("RUNNING");
    }

    boolean isRedrive() {
        return kind.equals("REDRIVE");
    }

    boolean isWhole() {
        return state.equals("DONE") && failed == 0;
    }

    /** {@code redriven 3 of 4, 1 could not be}. */
    String progress() {
        var word = isRedrive() ? "re-driven" : "discarded";
        return word + " " + done + " of " + total + (failed == 0 ? "" : ", " + failed + " could not be")
                + (trouble == null ? "" : ", waiting: " + trouble);
    }

    /** The same with a bar, for who waits. */
    String bar() {
        return ProgressBar.of(done + failed, total) + " " + progress();
    }

    /** On one line. */
    String line() {
        var filters = selection.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining(", "));
        return id + "  " + createdAt + "  " + state.toLowerCase(Locale.ROOT) + "  " + progress() + "  by " + by + "  ("
                + filters + (letters.isEmpty() ? "" : ", " + String.join(" ", letters)) + ")"
                + (why == null ? "" : "  " + why);
    }
}
