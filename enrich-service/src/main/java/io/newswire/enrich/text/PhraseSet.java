package io.newswire.enrich.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds any of some phrases in a text in one pass over it. Where words are parted by blanks a phrase begins where a word
 * does; it may end within one, as words have endings.
 */
final class PhraseSet {
    /** Characters that lead to the phrases which begin with them. */
    private static final int KEY = 2;

    private static final int SLOTS = 1 << 11;

    /** At few of the places that begin no phrase is one looked at, so that sharing a slot costs next to nothing. */
    private final String[][] byStart = new String[SLOTS][];

    /** Which of them hold any: asked at each character of a text, so it has to be small. */
    private final long[] starts = new long[SLOTS / Long.SIZE];

    /** To each slot a bit for what may be the third character of those in it. */
    private final long[] thirds = new long[SLOTS];

    private final List<String> all;

    /** @param phrases in lower case, of two characters at least */
    static PhraseSet of(List<String> phrases) {
        return new PhraseSet(phrases);
    }

    private PhraseSet(List<String> phrases) {
        all = List.copyOf(phrases);
        for (var phrase : phrases) {
            int slot = slot(phrase.charAt(0), phrase.charAt(1));
            byStart[slot] = with(byStart[slot], phrase);
            starts[slot / Long.SIZE] |= 1L << slot;
            thirds[slot] |= phrase.length() == KEY ? -1 : 1L << phrase.charAt(KEY);
        }
    }

    private static String[] with(String @Nullable [] some, String more) {
        if (some == null) {
            return new String[] {more};
        }
        var all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = more;
        return all;
    }

    static PhraseSet of(String file, String section) {
        return new PhraseSet(Objects.requireNonNull(WordFile.sections(file).get(section), section));
    }

    PhraseSet and(PhraseSet more) {
        return new PhraseSet(Stream.concat(all.stream(), more.all.stream()).toList());
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** @param folded as {@link #folded} gives it */
    boolean isIn(String folded) {
        return isIn(folded, false);
    }

    /** As {@link #isIn}, in the middle of a word too. */
    boolean isAnywhereIn(String folded) {
        return isIn(folded, true);
    }

    private boolean isIn(String folded, boolean anywhere) {
        char first = folded.isEmpty() ? 0 : folded.charAt(0);
        for (int i = 0; i + KEY <= folded.length(); i++) {
            char second = folded.charAt(i + 1);
            int slot = slot(first, second);
            if ((starts[slot / Long.SIZE] & 1L << slot) != 0
                    && (i + KEY == folded.length() || (thirds[slot] & 1L << folded.charAt(i + KEY)) != 0)
                    && (anywhere || isStart(folded, i))
                    && startsAny(folded, i, byStart[slot])) {
                return true;
            }
            first = second;
        }
        return false;
    }

    /** How many of them are in it. */
    int countIn(String folded) {
        return (int) all.stream().filter(phrase -> isIn(folded, phrase)).count();
    }

    private static boolean isIn(String text, String phrase) {
        for (int i = text.indexOf(phrase); i >= 0; i = text.indexOf(phrase, i + 1)) {
            if (isStart(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** It begins with one of them, which ends where a word does. */
    boolean begins(String folded) {
        var phrases = folded.length() < KEY ? null : byStart[slot(folded.charAt(0), folded.charAt(1))];
        return phrases != null
                && Arrays.stream(phrases)
                        .anyMatch(phrase -> folded.startsWith(phrase) && isEnd(folded, phrase.length()));
    }

    /** It ends with one of them, which begins where a word does. */
    boolean ends(String folded) {
        return all.stream()
                .anyMatch(phrase -> folded.endsWith(phrase) && isStart(folded, folded.length() - phrase.length()));
    }

    /** A hyphen joins words to one: a follow-up is none of those who follow. */
    private static boolean isEnd(String text, int at) {
        return at == text.length()
                || !CleanText.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '-'
                || Script.hidesWords(text.charAt(at));
    }

    private static boolean startsAny(String text, int at, String[] phrases) {
        for (var phrase : phrases) {
            if (text.startsWith(phrase, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStart(String text, int at) {
        return at == 0
                || !CleanText.isLetterOrDigit(text.charAt(at - 1))
                || !CleanText.isLetterOrDigit(text.charAt(at))
                || Script.hidesWords(text.charAt(at));
    }

    private static int slot(char first, char second) {
        return (first * 31 + second) & SLOTS - 1;
    }
}
