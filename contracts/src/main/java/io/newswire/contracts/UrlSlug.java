package io.newswire.contracts;

import java.util.regex.Pattern;

/** Whether a segment of a path names one article: a headline in words, or a number that nobody counts to by hand. */
public final class UrlSlug {
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z]{2,5}$");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{5}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_+,.~ ]+");
    private static final int WORDS = 3;
    private static final int LETTERS = 8;
    private static final int LETTERS_BEYOND_ASCII = 6;

    private UrlSlug() {}

    /** @param segment of a canonical URL's path */
    public static boolean isDistinctive(String segment) {
        var text = EXTENSION.matcher(PercentEncoding.decoded(segment)).replaceFirst("");
        long letters = text.codePoints().filter(Character::isLetter).count();
        long beyondAscii = text.codePoints()
                .filter(c -> c >= 0x80 && Character.isLetter(c))
                .count();
        return NUMBER.matcher(text).find()
                || beyondAscii >= LETTERS_BEYOND_ASCII
                || letters >= LETTERS && words(text) >= WORDS;
    }

    private static long words(String text) {
        return BETWEEN_WORDS.splitAsStream(text).filter(word -> !word.isEmpty()).count();
    }
}
