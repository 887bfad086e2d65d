package io.newswire.enrich;

import io.newswire.platform.settings.DurationConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/** A time span that is longer than what is asked of the index is under way. */
public final class DuplicateWindow implements Converter<Duration> {
    private static final long serialVersionUID = 1L;
    private static final Duration SHORTEST = Duration.ofHours(1);

    /** The index numbers no more weeks than these, and some beside them. */
    public static final Duration LONGEST = Duration.ofDays(365);

    @Override
    public Duration convert(String text) {
        var window = new DurationConverter().convert(text);
        if (window.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' is below " + DurationConverter.text(SHORTEST) + ": copies would not be recognised");
        }
        if (window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("'" + text + "' is above " + DurationConverter.text(LONGEST)
                    + ", the longest that the index of duplicates reaches back");
        }
        return window;
    }
}
