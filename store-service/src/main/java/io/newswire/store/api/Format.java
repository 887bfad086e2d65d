package io.newswire.store.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In what an article query is answered. The first is that of clients that do not care. */
enum Format {
    JSON("application/json"),
    NDJSON("application/x-ndjson"),
    ATOM("application/atom+xml"),
    JSONFEED("application/feed+json");

    private static final int MOST_RANGES = 50;

    private final String type;

    Format(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Format::word).toList();
    }

    static String types() {
        return Arrays.stream(values()).map(Format::type).collect(Collectors.joining(", "));
    }

    static Format ofWord(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The one that the header likes most (RFC 9110, section 12.5.1).
     *
     * @param accept null where there is no such header
     * @return null where none is acceptable
     */
    static @Nullable Format ofAccept(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        var ranges =
                Arrays.stream(accept.split(",", MOST_RANGES)).map(Range::of).toList();
        Format best = null;
        double liking = 0;
        for (var format : values()) {
            double likes = liking(ranges, format.type);
            if (likes > liking) {
                best = format;
                liking = likes;
            }
        }
        return best;
    }

    /** The most exact range counts, whatever others say. */
    private static double liking(List<Range> ranges, String type) {
        return ranges.stream()
                .filter(range -> range.covers(type))
                .max((a, b) -> Integer.compare(a.exactness(), b.exactness()))
                .map(Range::quality)
                .orElse(0.0);
    }

    /** @param quality from 0, which refuses, to 1 */
    private record Range(String type, double quality) {
        static Range of(String text) {
            var parts = text.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
            double quality = Arrays.stream(parts)
                    .skip(1)
                    .filter(part -> part.startsWith("q="))
                    .mapToDouble(part -> number(part.substring(2)))
                    .findFirst()
                    .orElse(1);
            return new Range(parts[0], quality);
        }

        /** What is no number refuses nothing and is liked least. */
        private static double number(String text) {
            try {
                return Math.clamp(Double.parseDouble(text), 0, 1);
            } catch (NumberFormatException e) {
                return Double.MIN_VALUE;
            }
        }

        boolean covers(String other) {
            return type.equals("*/*")
                    || type.equals(other)
                    || (type.endsWith("/*") && other.startsWith(type.substring(0, type.length() - 1)));
        }

        int exactness() {
            return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
        }
    }
}
