package io.newswire.store.console;

import io.newswire.store.lexemes.Grams;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of letters and digits, or one other character; where a script writes no spaces, one character too. Equal to another
 * whatever stands before it, and as a quotation mark, apostrophe or dash to each other shape of it.
 *
 * @param spaced whether white space stands before it
 */
record Word(String text, boolean spaced) {
    /** Between paragraphs. */
    static final Word BREAK = new Word("\n", false);

    @Override
    public boolean equals(Object other) {
        return other instanceof Word word && word.plain().equals(plain());
    }

    @Override
    public int hashCode() {
        return plain().hashCode();
    }

    boolean isMark() {
        return !isInWord(text.codePointAt(0));
    }

    private String plain() {
        return text.length() == 1 ? plain(text.charAt(0)) : text;
    }

    private String plain(char mark) {
        return switch (mark) {
            case '‘', '’', '‚', '‛', '‹', '›', '`', '´', '′', 'ʼ' -> "'";
            case '“', '”', '„', '‟', '«', '»', '″', '「', '」', '『', '』' -> "\"";
            default -> Character.getType(mark) == Character.DASH_PUNCTUATION ? "-" : text;
        };
    }

    static List<Word> of(String line) {
        var words = new ArrayList<Word>();
        boolean spaced = false;
        for (int at = 0; at < line.length(); ) {
            int end = end(line, at);
            if (isSpace(line.codePointAt(at))) {
                spaced = true;
            } else {
                words.add(new Word(line.substring(at, end), spaced));
                spaced = false;
            }
            at = end;
        }
        return words;
    }

    private static int end(String line, int at) {
        int end = at + Character.charCount(line.codePointAt(at));
        if (isInWord(line.codePointAt(at))) {
            while (end < line.length() && isInWord(line.codePointAt(end))) {
                end += Character.charCount(line.codePointAt(end));
            }
        }
        return end;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(c) && !Grams.isUnspaced(c);
        };
    }
}
