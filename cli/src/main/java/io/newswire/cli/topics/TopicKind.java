package io.newswire.cli.topics;

import com.fasterxml.jackson.annotation.JsonValue;
import io.newswire.contracts.Topic;
import java.util.List;
import java.util.Locale;

/** Whose a topic is. */
enum TopicKind {
    /** Of the contracts. */
    PIPELINE,
    /** Kafka Streams made it for a stage's state, and sees to its settings. */
    STREAMS,
    /** Of an older version, a newer one, or somebody else. */
    UNKNOWN;

    private static final List<String> STAGES = List.of(Topic.PREFIX + "frontier-", Topic.PREFIX + "enrich-");
    private static final List<String> ENDS = List.of("-changelog", "-repartition");

    static TopicKind of(String name) {
        if (Topic.named(name).isPresent()) {
            return PIPELINE;
        }
        return STAGES.stream().anyMatch(name::startsWith) && ENDS.stream().anyMatch(name::endsWith) ? STREAMS : UNKNOWN;
    }

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
