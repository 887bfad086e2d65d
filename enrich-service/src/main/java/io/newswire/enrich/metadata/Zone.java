package io.newswire.enrich.metadata;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the zone behind a time: a number, Z, UTC or GMT. */
final class Zone {
    private static final int FARTHEST_EAST = 14;
    private static final int FARTHEST_WEST = 12;

    private Zone() {}

    /** @param end of the time that it stands behind, where a later one would be the end of a span; null where none can follow */
    static @Nullable ZoneOffset at(List<Token> tokens, int i, @Nullable LocalTime end) {
        if (i >= tokens.size()) {
            return null;
        }
        var token = tokens.get(i);
        boolean universal = token.text().equalsIgnoreCase("z")
                || token.text().equalsIgnoreCase("gmt")
                || token.text().equalsIgnoreCase("utc");
        int n = universal ? i + 1 : i;
        boolean signed = n < tokens.size() && isSigned(tokens.get(n));
        if (universal) {
            return signed ? offset(tokens, n, null) : ZoneOffset.UTC;
        }
        return signed && tokens.get(n).length() > 1 ? offset(tokens, n, end) : null;
    }

    /** A number right behind its sign: after a space, it is something else. */
    private static boolean isSigned(Token token) {
        return token.isNumber()
                && token.length() != 3
                && token.length() <= 4
                && token.follows("+-−")
                && !token.gap().endsWith(" ");
    }

    private static @Nullable ZoneOffset offset(List<Token> tokens, int n, @Nullable LocalTime end) {
        var token = tokens.get(n);
        int hours = token.length() == 4 ? token.value() / 100 : token.value();
        int minutes = token.length() == 4
                ? token.value() % 100
                : n + 1 < tokens.size()
                                && tokens.get(n + 1).isNumber()
                                && tokens.get(n + 1).follows(":")
                        ? tokens.get(n + 1).value()
                        : 0;
        boolean east = token.gap().strip().equals("+");
        boolean possible = hours < (east ? FARTHEST_EAST : FARTHEST_WEST) && minutes % 15 == 0 && minutes < 60
                || hours == (east ? FARTHEST_EAST : FARTHEST_WEST) && minutes == 0;
        boolean span = !east
                && possible
                && end != null
                && token.length() < 4
                && LocalTime.of(hours, minutes).isAfter(end);
        int sign = east ? 1 : -1;
        return possible && !span ? ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes) : null;
    }
}
