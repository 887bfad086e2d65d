package io.newswire.store.lexemes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes lexemes as PostgreSQL reads them, in a tsvector and in a tsquery alike. */
public final class Lexeme {
    /** PostgreSQL's parser gives no word that begins with it, so nobody's words meet one of ours. */
    private static final char OURS = '=';

    /** A lexeme ends at 2,046 bytes; a character has at most three in UTF-16 units of UTF-8. */
    private static final int LONGEST = 300;

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private Lexeme() {}

    /** One of ours: {@code =kind:value}, in quotes. Case, width and runs of white space make no difference. */
    static String of(String kind, String value) {
        return quoted(OURS + kind + ":" + folded(value));
    }

    public static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    static String folded(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var folded = WHITE_SPACE.matcher(lower).replaceAll(" ").strip();
        if (folded.length() <= LONGEST) {
            return folded;
        }
        return folded.substring(0, Character.isHighSurrogate(folded.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
