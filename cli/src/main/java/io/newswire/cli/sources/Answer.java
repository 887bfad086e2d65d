package io.newswire.cli.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of asking for an address. */
sealed interface Answer {
    /**
     * @param finalUrl where redirects ended
     * @param links values of the {@code Link} headers
     * @param movedTo where a chain of only permanent redirects ended, null when there was none
     */
    @SuppressWarnings("ArrayRecordComponent") // read at once and dropped
    record Body(
            byte[] bytes,
            @Nullable String contentType,
            String finalUrl,
            List<String> links,
            @Nullable String movedTo) implements Answer {}

    /** There is no content. */
    record Nothing(Miss miss) implements Answer {}
}
