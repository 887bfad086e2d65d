package io.newswire.store.query;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last row of a page, by the columns that its list is ordered by. Where these never change in a row, a reader who goes from
 * page to page meets no row twice and misses none of those that were there when he began.
 *
 * @param list the list it belongs to: a cursor of one means nothing in another
 */
record Cursor(String list, List<String> keys) {
    private static final String SEPARATOR = "\n";

    static Cursor of(String list, Object... keys) {
        return new Cursor(list, Arrays.stream(keys).map(Object::toString).toList());
    }

    String encode() {
        var text = list + SEPARATOR + String.join(SEPARATOR, keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Null for null. @throws BadParameterException when it is not one of this list */
    static @Nullable Cursor decode(@Nullable String encoded, String list, int keys) {
        if (encoded == null) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            var parts = List.of(text.split(SEPARATOR, -1));
            if (parts.size() == keys + 1 && parts.getFirst().equals(list) && text.indexOf('\0') < 0) {
                return new Cursor(list, parts.subList(1, parts.size()));
            }
        } catch (IllegalArgumentException e) {
            // Not Base64: answered below, as any other text that is no cursor.
        }
        throw unknown(encoded);
    }

    /** Whether it begins as one of the list does. */
    static boolean isOf(@Nullable String encoded, String list) {
        try {
            return encoded != null
                    && new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8)
                            .startsWith(list + SEPARATOR);
        } catch (IllegalArgumentException e) {
            // Not Base64: of no list.
            return false;
        }
    }

    String text(int key) {
        return keys.get(key);
    }

    Instant instant(int key) {
        try {
            return Instant.parse(keys.get(key));
        } catch (DateTimeException e) {
            throw unknown(encode());
        }
    }

    long number(int key) {
        try {
            return Long.parseLong(keys.get(key));
        } catch (NumberFormatException e) {
            throw unknown(encode());
        }
    }

    float real(int key) {
        try {
            return Float.parseFloat(keys.get(key));
        } catch (NumberFormatException e) {
            throw unknown(encode());
        }
    }

    static BadParameterException unknown(String encoded) {
        return new BadParameterException(
                "cursor",
                encoded,
                "it is no cursor of this list",
                "use the next of the page before with the same filters, or leave it out");
    }
}
