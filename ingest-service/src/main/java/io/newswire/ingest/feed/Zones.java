package io.newswire.ingest.feed;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Time zones: offsets, the names of RFC 822, those that publishers use besides, and places ({@code Europe/Berlin}). */
final class Zones {
    private static final Pattern OFFSET =
            Pattern.compile("(?:GMT|UTC|UT|Z)?\\s*([+\\u2212-])\\s*(\\d{1,2}):?(\\d{2})?Z?");
    private static final Pattern COMMENT = Pattern.compile("(?<!\\s)\\s*+\\([^()]*+\\)\\s*+$");

    /** In quarters of an hour. Where a name means several zones it is the one that more feeds mean. */
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            entry("Z", 0),
            entry("UT", 0),
            entry("UTC", 0),
            entry("GMT", 0),
            entry("WET", 0),
            entry("BST", 4),
            entry("WEST", 4),
            entry("IST", 22),
            entry("CET", 4),
            entry("MEZ", 4),
            entry("MET", 4),
            entry("CEST", 8),
            entry("MESZ", 8),
            entry("MEST", 8),
            entry("EET", 8),
            entry("EEST", 12),
            entry("SAST", 8),
            entry("MSK", 12),
            entry("MSD", 16),
            entry("PKT", 20),
            entry("WIB", 28),
            entry("ICT", 28),
            entry("SGT", 32),
            entry("HKT", 32),
            entry("PHT", 32),
            entry("AWST", 32),
            entry("JST", 36),
            entry("KST", 36),
            entry("ACST", 38),
            entry("ACDT", 42),
            entry("AEST", 40),
            entry("AEDT", 44),
            entry("NZST", 48),
            entry("NZDT", 52),
            entry("EST", -20),
            entry("EDT", -16),
            entry("ET", -20),
            entry("CST", -24),
            entry("CDT", -20),
            entry("CT", -24),
            entry("MST", -28),
            entry("MDT", -24),
            entry("MT", -28),
            entry("PST", -32),
            entry("PDT", -28),
            entry("PT", -32),
            entry("AKST", -36),
            entry("AKDT", -32),
            entry("HST", -40),
            entry("AST", -16),
            entry("ADT", -12),
            entry("NST", -14),
            entry("NDT", -10),
            entry("BRT", -12),
            entry("ART", -12),
            entry("CLT", -16));

    private Zones() {}

    static boolean isZone(String text) {
        return NAMES.containsKey(text.toUpperCase(Locale.ROOT))
                || OFFSET.matcher(text).matches();
    }

    /**
     * @return null where there is none, or none that we know
     * @throws DateTimeException for an offset that no place can have
     */
    static @Nullable ZoneOffset offset(String zone, LocalDateTime at) {
        var text = COMMENT.matcher(zone).replaceFirst("").strip();
        var name = text.toUpperCase(Locale.ROOT);
        var offset = OFFSET.matcher(name);
        if (offset.matches()) {
            int sign = offset.group(1).equals("+") ? 1 : -1;
            int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
            return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes);
        }
        var quarters = NAMES.get(name);
        if (quarters != null) {
            return ZoneOffset.ofTotalSeconds(quarters * 15 * 60);
        }
        int space = text.indexOf(' ');
        return space > 0 ? offset(text.substring(0, space), at) : ofPlace(text, at);
    }

    private static @Nullable ZoneOffset ofPlace(String place, LocalDateTime at) {
        if (place.indexOf('/') < 0) {
            return null;
        }
        try {
            return ZoneId.of(place).getRules().getOffset(at);
        } catch (DateTimeException e) {
            return null; // a place that the time zone database does not have
        }
    }
}
