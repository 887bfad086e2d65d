package io.newswire.cli.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dead letters by cause, as the store counts them. */
record LetterGroups(List<Group> groups, boolean more) {
    LetterGroups {
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /** Those of one cause, with one of them. */
    record Group(
            String stage,
            String reason,
            @Nullable String topic,
            String error,
            long count,
            long again,
            Instant oldest,
            Instant newest,
            StoredLetter sample) {
        List<String> lines() {
            return List.of(
                    "%8d  %s/%s  from %s  newest %s%s"
                            .formatted(
                                    count,
                                    stage,
                                    reason,
                                    topic == null ? "unknown" : topic,
                                    newest,
                                    again == 0 ? "" : "  " + again + " after a re-drive"),
                    "          error: " + error,
                    "          such as " + sample.letter());
        }
    }
}
