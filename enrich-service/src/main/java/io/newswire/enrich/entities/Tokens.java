package io.newswire.enrich.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into words: one walk over its characters. */
final class Tokens {
    private static final String ABBREVIATED =
            " mr mrs ms dr prof sen rep gov gen lt col sgt capt st jr sr no vs mme mlle ";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int behind;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        return new Tokens(text).cut();
    }

    private List<Token> cut() {
        int i = 0;
        while (i < text.length()) {
            if (isWord(text.charAt(i))) {
                i = word(i);
            } else {
                i++;
            }
        }
        return tokens;
    }

    private int word(int start) {
        int end = start;
        while (end < text.length() && (isWord(text.charAt(end)) || isInner(start, end))) {
            end++;
        }
        int next = end;
        int possessive = possessive(start, end);
        if (isPointed(start, end)) {
            next = ++end;
        } else if (possessive > 0) {
            end = possessive;
        }
        add(start, end);
        behind = next;
        return next;
    }

    private void add(int start, int end) {
        var word = text.substring(start, end);
        if (!tokens.isEmpty() && start == behind + 1 && text.charAt(behind) == ' ') {
            // As most words stand: what follows would find nothing else.
            boolean joined = behind == last().end();
            tokens.add(new Token(start, end, word, word.toLowerCase(Locale.ROOT), false, joined, false, false));
            return;
        }
        var gap = text.substring(tokens.isEmpty() ? 0 : behind, start);
        boolean first = tokens.isEmpty();
        boolean abbreviated = !first && gap.startsWith(".") && ABBREVIATED.contains(" " + last().lower() + " ");
        tokens.add(new Token(
                start,
                end,
                word,
                word.toLowerCase(Locale.ROOT),
                first || !abbreviated && opens(gap),
                !first
                        && behind == last().end()
                        && (gap.equals(" ") || gap.equals("\u00A0") || abbreviated && gap.equals(". ")),
                gap.equals(", "),
                gap.endsWith("(")));
    }

    private Token last() {
        return tokens.getLast();
    }

    private static boolean opens(String gap) {
        for (int i = 0; i < gap.length(); i++) {
            if (".!?:…\n\"“„«»‘•—–".indexOf(gap.charAt(i)) >= 0) {
                return true;
            }
        }
        return gap.contains(" - ");
    }

    private static boolean isWord(char c) {
        if (c < 0x80) {
            return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || c == '\u00AD';
    }

    /** A hyphen, an apostrophe, an ampersand or the point of an abbreviation within a word. */
    private boolean isInner(int start, int at) {
        if (at == start || at + 1 >= text.length() || !isWord(text.charAt(at + 1)) || !isWord(text.charAt(at - 1))) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '-', '‐' -> !isAppended(start, at);
            case '&' -> true;
            case '\'', '’' -> !isElision(start, at);
            case '.' -> at - start == 1 || text.charAt(at - 2) == '.' || Character.isLowerCase(text.charAt(at + 1));
            default -> false;
        };
    }

    /** In Houston-area and in EU-Beitritt, the name ends before the hyphen. */
    private boolean isAppended(int start, int at) {
        boolean acronym = at - start > 1
                && Character.isUpperCase(text.charAt(at - 1))
                && Character.isUpperCase(text.charAt(start));
        return acronym && isFollowedBySmall(at)
                || at - start > 3
                        && Character.isUpperCase(text.charAt(start))
                        && Character.isLowerCase(text.charAt(at + 1));
    }

    private boolean isFollowedBySmall(int at) {
        return Character.isLowerCase(text.charAt(at + 1))
                || at + 2 < text.length() && Character.isLowerCase(text.charAt(at + 2));
    }

    /** The {@code l'} of l'Elysée is a word of its own. */
    private boolean isElision(int start, int at) {
        int letters = at - start;
        char first = text.charAt(start);
        return Character.isUpperCase(text.charAt(at + 1))
                && (letters == 1 && "ldsnmjtcLDSNMJTC".indexOf(first) >= 0 && !(first == 'D' && letters > 1)
                        || letters == 2 && text.startsWith("qu", start));
    }

    /** U.S. and J. keep their last point. */
    private boolean isPointed(int start, int end) {
        return end < text.length()
                && text.charAt(end) == '.'
                && (end - start == 1 && Character.isUpperCase(text.charAt(start))
                        || end - start > 2 && text.charAt(end - 2) == '.' && Character.isUpperCase(text.charAt(start)));
    }

    private int possessive(int start, int end) {
        if (end - start > 3
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '’')) {
            return end - 2;
        }
        return 0;
    }
}
