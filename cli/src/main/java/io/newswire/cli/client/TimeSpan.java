package io.newswire.cli.client;

import io.newswire.platform.settings.DurationConverter;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Time spans on the command line are written as in the settings. */
public final class TimeSpan implements ITypeConverter<Duration> {
    private final DurationConverter settings = new DurationConverter();

    @Override
    public Duration convert(String text) {
        try {
            return settings.convert(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
