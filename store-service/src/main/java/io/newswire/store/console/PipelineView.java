package io.newswire.store.console;

import io.newswire.store.flow.Flow;
import io.newswire.store.query.Summary;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far the stages are, how much is stored, and what failed. */
record PipelineView(Summary summary, Flow flow, Instant now, boolean live) {
    private static final String PREFIX = "newswire.";

    /** Without what all have. */
    static String shortName(String name) {
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }

    static String rate(@Nullable Double perSecond) {
        return perSecond == null ? "–" : String.format(Locale.ENGLISH, "%,.1f", perSecond);
    }
}
