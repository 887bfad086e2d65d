package io.newswire.ingest.feed;

/** Years that were given with less than four digits. */
final class Years {
    /** POSIX: 69 to 99 are of the last century. RFC 2822 would have it at 50, but no feed is older than the web. */
    private static final int FIRST_OF_LAST_CENTURY = 69;

    private Years() {}

    static int full(String digits) {
        int year = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 1, 2 -> year < FIRST_OF_LAST_CENTURY ? 2_000 + year : 1_900 + year;
            // Software that counts from 1900 (RFC 2822, 4.3).
            case 3 -> 1_900 + year;
            default -> year;
        };
    }
}
