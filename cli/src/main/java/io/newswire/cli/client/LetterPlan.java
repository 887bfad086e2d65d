package io.newswire.cli.client;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would be done with dead letters, as the store tells of it. */
record LetterPlan(
        long letters,
        long bytes,
        long again,
        long homeless,
        List<Share> topics,
        List<String> warnings,
        @Nullable StoredLetter sample) {
    LetterPlan {
        topics = topics == null ? List.of() : List.copyOf(topics);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /** How many are from a topic. */
    record Share(String topic, long letters) {}

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(Counted.of(letters, "dead letter", "dead letters") + ", " + bytes + " bytes");
        topics.forEach(share -> lines.add("%8d  %s".formatted(share.letters(), share.topic())));
        warnings.forEach(warning -> lines.add("note: " + warning));
        if (sample != null) {
            lines.add("such as " + sample.line());
        }
        return lines;
    }
}
