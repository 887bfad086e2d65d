package io.newswire.cli.client;

import io.newswire.platform.settings.DurationConverter;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Time spans on the command line are written as in the settings. */
final class TimeSpan implements ITypeConverter<Duration> {
    private final DurationConverter settings = new DurationConverter();

    @Override
    public Duration convert(String text) {
        try {
            return settings.convert(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** As it is written on the command line, in the largest unit that loses nothing. */
    static String text(Duration time) {
        long millis = time.toMillis();
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        long seconds = time.toSeconds();
        if (seconds % 60 != 0 || seconds == 0) {
            return seconds + "s";
        }
        long minutes = seconds / 60;
        return minutes % 60 != 0 ? minutes + "m" : minutes % 1440 == 0 ? minutes / 1440 + "d" : minutes / 60 + "h";
    }
}
