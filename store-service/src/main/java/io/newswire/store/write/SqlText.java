package io.newswire.store.write;

import java.time.Instant;

/** Makes any text and any instant one that PostgreSQL takes. */
final class SqlText {
    private static final char REPLACEMENT = '\uFFFD';
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    private SqlText() {}

    /** At most {@code longest} UTF-16 units, never half a character. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    /** NUL and halves of characters, which no PostgreSQL text can hold, replaced by U+FFFD. */
    static String storable(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Moved into the years 1 to 9999. */
    static Instant storable(Instant at) {
        return at.isBefore(FIRST) ? FIRST : at.isAfter(LAST) ? LAST : at;
    }
}
