package io.newswire.enrich.duplicates;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * The runs of neighbouring words of a text, each as a 64-bit hash: what two texts have in common of them is how alike
 * they are (A. Broder, On the resemblance and containment of documents, 1997).
 */
final class Shingles {
    /** Long enough that different articles of one event share few. */
    static final int WORDS = 5;
    /** About as much text where characters are counted instead of words. */
    static final int CHARACTERS = 9;

    private static final char BETWEEN = ' ';

    private Shingles() {}

    /** Without repetitions; none when the text is shorter than one shingle. */
    static long[] of(List<String> words) {
        int length = length(words);
        return IntStream.rangeClosed(0, words.size() - length)
                .mapToLong(i -> hash(words.subList(i, i + length)))
                .distinct()
                .toArray();
    }

    private static int length(List<String> words) {
        long characters =
                words.stream().filter(w -> Words.standsAlone(w.codePointAt(0))).count();
        return characters * 2 > words.size() ? CHARACTERS : WORDS;
    }

    private static long hash(List<String> shingle) {
        var bytes = String.join(Character.toString(BETWEEN), shingle).getBytes(StandardCharsets.UTF_8);
        return MurmurHash3.hash128x64(bytes)[0];
    }
}
