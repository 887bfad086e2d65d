package io.newswire.store.lexemes;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Text without spaces between words, as pairs of characters. Every character begins one, the last of a run stands alone. So
 * any part of a run is found, whatever a dictionary would take for its words: as its pairs in a row, or, where it is one
 * character, as the beginning of a pair. Hangul has spaces, and endings that no configuration of PostgreSQL knows.
 */
public final class Grams {
    private static final int PROLONGED_SOUND = 'ー';
    private static final int NARROW_PROLONGED_SOUND = 'ｰ';

    private Grams() {}

    /** Whether its script is written without spaces. */
    public static boolean isUnspaced(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> c == PROLONGED_SOUND || c == NARROW_PROLONGED_SOUND;
        };
    }

    /** Whether it is indexed in pairs. */
    public static boolean isInPairs(int c) {
        return c > 0x0E00 && (isUnspaced(c) || UnicodeScript.of(c) == UnicodeScript.HANGUL);
    }

    /** Whether any of it is. */
    public static boolean isIn(String text) {
        return text.codePoints().anyMatch(Grams::isInPairs);
    }

    /** The rest of the text, with a space for each run. */
    public static String without(String text) {
        if (!isIn(text)) {
            return text;
        }
        var rest = new StringBuilder();
        text.codePoints().map(c -> isInPairs(c) ? ' ' : c).forEach(rest::appendCodePoint);
        return rest.toString();
    }

    /** The runs of a text, in order; width makes no difference. */
    public static List<String> runs(String text) {
        if (!isIn(text)) {
            return List.of();
        }
        var runs = new ArrayList<String>();
        var run = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (isInPairs(c)) {
                run.appendCodePoint(c);
            } else if (!run.isEmpty()) {
                runs.add(run.toString());
                run.setLength(0);
            }
        });
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        return runs;
    }

    /** The pairs of a run, in order. */
    static List<String> of(String run) {
        int[] characters = run.codePoints().toArray();
        return IntStream.range(0, characters.length)
                .mapToObj(i -> new String(characters, i, Math.min(2, characters.length - i)))
                .toList();
    }

    /**
     * A tsquery for texts that have the runs in a row, the first perhaps as the end of a longer one, the last perhaps as
     * the beginning of one.
     *
     * @param runs one at least; what parts them in a text makes no difference
     */
    public static String query(List<String> runs) {
        var last = of(runs.getLast());
        var end = last.size() == 1
                ? Stream.of(Lexeme.quoted(runs.getLast()) + ":*")
                : last.subList(0, last.size() - 1).stream().map(Lexeme::quoted);
        var whole = runs.subList(0, runs.size() - 1).stream()
                .flatMap(run -> of(run).stream())
                .map(Lexeme::quoted);
        return Stream.concat(whole, end).collect(Collectors.joining(" <-> "));
    }
}
