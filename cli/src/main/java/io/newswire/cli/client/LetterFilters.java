package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.DeadLetters;
import io.newswire.platform.settings.EditDistance;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Mixin: which dead letters. The store reads the values, and says which it cannot read. */
final class LetterFilters {
    private static final List<String> TOPICS =
            Arrays.stream(Topic.values()).map(Topic::topicName).toList();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only those that are open, redriven, discarded, or all. Default: open.")
    private @Nullable String state;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "Only those of this stage: store-service/store, or store.")
    private @Nullable String stage;

    @Option(names = "--reason", paramLabel = "REASON", description = "Only those with this reason.")
    private @Nullable String reason;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only those that failed in this topic.")
    private @Nullable String topic;

    @Option(names = "--error", paramLabel = "TEXT", description = "Only those with this error, as `groups` shows it.")
    private @Nullable String error;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Only those that failed then or later: a day or a time.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Only those that failed before; a day means all of it.")
    private @Nullable String to;

    /** The reason that is asked for, null for any. */
    @Nullable
    String reason() {
        return reason;
    }

    /**
     * For when nothing was found. Also settled dead letters say that a reason is one.
     *
     * @throws CommandFailed when the reason or the topic is none that there is, and so most probably a slip
     */
    void refuseUnknown(StoreClient store) {
        if (hasUnknown()
                && store.get(DeadLettersCommand.PATH + "/groups", ofAnyState(), LetterGroups.class)
                        .groups()
                        .isEmpty()) {
            refuseUnknown();
        }
    }

    private Map<String, String> ofAnyState() {
        var query = new LinkedHashMap<String, String>();
        query.put("state", "all");
        add(query, "reason", reason);
        add(query, "topic", topic);
        return query;
    }

    /**
     * For when nothing was found in all of the topic.
     *
     * @throws CommandFailed when the reason or the topic is none that there is, and so most probably a slip
     */
    void refuseUnknown() {
        refuseUnknown("reason", reason, DeadLetters.REASONS);
        refuseUnknown("topic", topic, TOPICS);
    }

    /** Whether the reason or the topic is none that this version gives or has; dead letters of others may have it. */
    boolean hasUnknown() {
        return reason != null && !DeadLetters.REASONS.contains(reason) || topic != null && !TOPICS.contains(topic);
    }

    private static void refuseUnknown(String name, @Nullable String given, List<String> known) {
        if (given != null && !known.contains(given)) {
            var nearest = EditDistance.nearest(given, known);
            throw new CommandFailed(
                    ExitCode.USAGE,
                    "no dead letter fits, and there is no " + name + " '" + given + "'"
                            + (nearest == null
                                    ? ": use " + String.join(", ", known)
                                    : "; did you mean '" + nearest + "'?"),
                    null);
        }
    }

    /** Those that are given, under the names that the store has for them. */
    Map<String, String> query() {
        var query = new LinkedHashMap<String, String>();
        add(query, "state", state);
        add(query, "stage", stage);
        add(query, "reason", reason);
        add(query, "topic", topic);
        add(query, "error", error);
        add(query, "from", from);
        add(query, "to", to);
        return query;
    }

    private static void add(Map<String, String> query, String name, @Nullable String value) {
        if (value != null) {
            query.put(name, value);
        }
    }
}
