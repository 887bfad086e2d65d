package io.newswire.enrich.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds any of some phrases in a text in one pass over it. Where words are parted by blanks a phrase begins where a word
 * does; it may end within one, as words have endings.
 */
final class PhraseSet {
    /** Characters that lead to the phrases which begin with them. */
    private static final int KEY = 2;

    private final Map<Integer, List<String>> byStart = new HashMap<>();

    /** @param phrases in lower case, of two characters at least */
    static PhraseSet of(List<String> phrases) {
        return new PhraseSet(phrases);
    }

    private PhraseSet(List<String> phrases) {
        for (var phrase : phrases) {
            byStart.merge(key(phrase, 0), List.of(phrase), PhraseSet::joined);
        }
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    static PhraseSet of(String file, String section) {
        return new PhraseSet(Objects.requireNonNull(WordFile.sections(file).get(section), section));
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** @param folded as {@link #folded} gives it */
    boolean isIn(String folded) {
        for (int i = 0; i + KEY <= folded.length(); i++) {
            var phrases = isStart(folded, i) ? byStart.get(key(folded, i)) : null;
            if (phrases != null && startsAny(folded, i, phrases)) {
                return true;
            }
        }
        return false;
    }

    /** How many of them are in it. */
    int countIn(String folded) {
        return (int) byStart.values().stream()
                .flatMap(List::stream)
                .filter(phrase -> isIn(folded, phrase))
                .count();
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
        return folded.length() >= KEY
                && byStart.getOrDefault(key(folded, 0), List.of()).stream()
                        .anyMatch(phrase -> folded.startsWith(phrase) && isEnd(folded, phrase.length()));
    }

    /** It ends with one of them, which begins where a word does. */
    boolean ends(String folded) {
        return byStart.values().stream()
                .flatMap(List::stream)
                .anyMatch(phrase -> folded.endsWith(phrase) && isStart(folded, folded.length() - phrase.length()));
    }

    /** A hyphen joins words to one: a follow-up is none of those who follow. */
    private static boolean isEnd(String text, int at) {
        return at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '-'
                || Script.isDense(text.charAt(at));
    }

    private static boolean startsAny(String text, int at, List<String> phrases) {
        for (var phrase : phrases) {
            if (text.startsWith(phrase, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStart(String text, int at) {
        return at == 0
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at))
                || Script.isDense(text.charAt(at));
    }

    private static int key(String text, int at) {
        return text.charAt(at) << 16 | text.charAt(at + 1);
    }
}
