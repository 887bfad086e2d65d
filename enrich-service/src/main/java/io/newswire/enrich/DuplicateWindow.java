package io.newswire.enrich;

import io.newswire.platform.settings.DurationConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/** A time span that is longer than what is asked of the index is under way. */
public final class DuplicateWindow implements Converter<Duration> {
    private static final long serialVersionUID = 1L;
    private static final Duration SHORTEST = Duration.ofHours(1);

    @Override
    public Duration convert(String text) {
        var window = new DurationConverter().convert(text);
        if (window.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' is below " + DurationConverter.text(SHORTEST) + ": copies would not be recognised");
        }
        return window;
    }
}
