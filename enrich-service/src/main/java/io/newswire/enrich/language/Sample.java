package io.newswire.enrich.language;

import java.text.Normalizer;

/** What is read of a text: of a long one its start, its middle and its end, since any of them may quote another language. */
final class Sample {
    private static final int PIECE = 300;

    private Sample() {}

    static String of(String text) {
        if (text.length() <= 3 * PIECE) {
            return composed(text);
        }
        int middle = (text.length() - PIECE) / 2;
        return composed(text.substring(0, PIECE)
                + ' '
                + text.substring(middle, middle + PIECE)
                + ' '
                + text.substring(text.length() - PIECE));
    }

    /** Latin letters and their accents as one character each; other scripts keep their vowel signs. */
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0300' && c <= '\u036F') {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }
}
