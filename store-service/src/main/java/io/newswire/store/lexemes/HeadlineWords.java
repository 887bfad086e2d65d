package io.newswire.store.lexemes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The words of headlines, and what misspelled ones have in common with them. */
public final class HeadlineWords {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 30;
    private static final int PIECE = 3;
    /** Two letters that change places leave none of its pieces, perhaps. */
    private static final int SMALL = 4;

    private HeadlineWords() {}

    /** In lower case, ordered, without those that are short, very long, or written without spaces. */
    public static Set<String> of(String headline) {
        var words = new TreeSet<String>();
        Arrays.stream(folded(Grams.without(headline)).split("[^\\p{L}\\p{M}]+"))
                .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
                .forEach(words::add);
        return words;
    }

    /** As words are compared: whatever their width and case. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Its beginning, its end, and every three letters in a row: a slip of the pen leaves one of them. */
    public static List<String> pieces(String word) {
        var pieces = new ArrayList<String>();
        pieces.add("^" + word.substring(0, 2));
        for (int i = 0; i + PIECE <= word.length(); i++) {
            pieces.add(word.substring(i, i + PIECE));
        }
        pieces.add(word.substring(word.length() - 2) + "$");
        return pieces;
    }

    /**
     * One of these at least is a piece of the word that this one may be meant for. A slip spoils one of two pieces that a letter
     * parts, never both: one piece more than slips will do, and long ones are those that few words have. A word too short for so many has all.
     *
     * @param slips how many letters may be left out, put in, replaced, or exchanged with the next
     */
    public static Set<String> piecesOfMeant(String word, int slips) {
        int spare = word.length() - (2 + PIECE * (slips - 1) + 2 + slips);
        if (spare >= 0) {
            return apart(word, slips, spare);
        }
        var pieces = new TreeSet<>(pieces(word));
        if (word.length() <= SMALL && word.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            for (int i = 1; i < word.length(); i++) {
                var exchanged = new StringBuilder(word);
                exchanged.setCharAt(i - 1, word.charAt(i));
                exchanged.setCharAt(i, word.charAt(i - 1));
                pieces.addAll(pieces(exchanged.toString()));
            }
        }
        return pieces;
    }

    /** @param spare letters that are left when both ends are pieces of two */
    private static Set<String> apart(String word, int slips, int spare) {
        var pieces = new TreeSet<String>();
        int next = spare > 1 ? PIECE : 2;
        pieces.add(spare > 1 ? word.substring(0, PIECE) : "^" + word.substring(0, 2));
        for (int i = 1; i < slips; i++) {
            pieces.add(word.substring(next + 1, next + 1 + PIECE));
            next += 1 + PIECE;
        }
        pieces.add(spare > 0 ? word.substring(word.length() - PIECE) : word.substring(word.length() - 2) + "$");
        return pieces;
    }
}
