package io.newswire.enrich.metadata;

/** Digits of any script: Arabic, Persian, Devanagari, Bengali, Thai and others write dates with their own. */
final class Digits {
    private static final int FIRST_OTHER = 0x660;

    private Digits() {}

    static boolean is(char c) {
        return c >= '0' && c <= '9' || c >= FIRST_OTHER && Character.isDigit(c);
    }

    /** @param digits nothing else */
    static String latin(String digits) {
        if (digits.charAt(0) < FIRST_OTHER && digits.charAt(digits.length() - 1) < FIRST_OTHER) {
            return digits;
        }
        var latin = new StringBuilder(digits.length());
        digits.chars().forEach(c -> latin.append((char) ('0' + Character.digit(c, 10))));
        return latin.toString();
    }
}
