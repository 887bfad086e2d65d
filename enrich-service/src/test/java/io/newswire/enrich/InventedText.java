package io.newswire.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Articles of invented words, the same for the same seed. Common words are common, as in a language. */
public final class InventedText {
    private static final int VOCABULARY = 6_000;
    private static final List<String> SYLLABLES =
            List.of("ba", "re", "min", "to", "sal", "ver", "in", "ko", "du", "pra", "el", "thi", "no", "gar", "us");

    private final SplittableRandom random;

    public InventedText(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public List<String> paragraphs(int count) {
        return IntStream.range(0, count).mapToObj(i -> paragraph()).toList();
    }

    public String paragraph() {
        return IntStream.range(0, between(2, 5)).mapToObj(i -> sentence()).collect(Collectors.joining(" "));
    }

    public String sentence() {
        var words = new ArrayList<String>();
        for (int i = between(8, 24); i > 0; i--) {
            words.add(word());
        }
        var text = String.join(" ", words);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    /** The lower its rank, the more often. */
    public String word() {
        int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
        return word(rank);
    }

    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private static String word(int rank) {
        var word = new StringBuilder();
        for (int left = rank; left > 0; left /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(left % SYLLABLES.size()));
        }
        return word.toString();
    }
}
