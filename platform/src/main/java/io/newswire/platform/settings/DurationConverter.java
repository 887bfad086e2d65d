package io.newswire.platform.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/** A positive time span: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 6h}, {@code 14d}, or ISO 8601 ({@code PT30S}). */
public final class DurationConverter implements Converter<Duration> {
    private static final long serialVersionUID = 1L;
    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(ms|[smhd])");

    @Override
    public Duration convert(String text) {
        var duration = parse(text.trim());
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("'" + text + "' is not above zero");
        }
        return duration;
    }

    /** As it is written, in the largest unit that loses nothing. */
    public static String text(Duration time) {
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

    private static Duration parse(String text) {
        var matcher = SHORT.matcher(text);
        if (matcher.matches()) {
            long amount = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofDays(amount);
            };
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is no time span such as 500ms, 30s, 5m, 6h, 14d", e);
        }
    }
}
