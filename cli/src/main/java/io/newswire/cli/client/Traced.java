package io.newswire.cli.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the store knows of the way of an article; {@code openapi.json} says what each part is. */
record Traced(
        String id,
        @Nullable String url,
        @Nullable String headline,
        @Nullable Instant deletedAt,
        List<Way> revisions,
        List<Letter> deadLetters) {

    record Way(
            int revision,
            @Nullable String datePublished,
            @Nullable String feedUrl,
            int extractorVersion,
            String completeness,
            @Nullable String reprocessRun,
            @Nullable String duplicateOf,
            List<Step> steps) {}

    record Step(String stage, Instant at) {}

    record Letter(
            int partition,
            long offset,
            String stage,
            String reason,
            String detail,
            Instant at,
            String state,
            @Nullable Settled settled) {}

    /** @param why null where nobody said */
    record Settled(String by, @Nullable String why) {}
}
