package io.newswire.enrich.metadata;

import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the zone behind a time: a number, Z, UTC or GMT. */
final class Zone {
    private Zone() {}

    static @Nullable ZoneOffset at(List<Token> tokens, int i) {
        if (i >= tokens.size()) {
            return null;
        }
        var token = tokens.get(i);
        boolean universal = token.text().equalsIgnoreCase("z")
                || token.text().equalsIgnoreCase("gmt")
                || token.text().equalsIgnoreCase("utc");
        if (universal
                && !(i + 1 < tokens.size()
                        && tokens.get(i + 1).isNumber()
                        && tokens.get(i + 1).follows("+-−"))) {
            return ZoneOffset.UTC;
        }
        int n = universal ? i + 1 : i;
        return tokens.get(n).isNumber() && tokens.get(n).follows("+-−") ? offset(tokens, n) : null;
    }

    private static @Nullable ZoneOffset offset(List<Token> tokens, int n) {
        var token = tokens.get(n);
        int hours = token.length() == 4 ? token.value() / 100 : token.value();
        int minutes = token.length() == 4
                ? token.value() % 100
                : n + 1 < tokens.size()
                                && tokens.get(n + 1).isNumber()
                                && tokens.get(n + 1).follows(":")
                        ? tokens.get(n + 1).value()
                        : 0;
        int sign = token.gap().strip().equals("+") ? 1 : -1;
        return hours > 18 || minutes > 59 ? null : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
