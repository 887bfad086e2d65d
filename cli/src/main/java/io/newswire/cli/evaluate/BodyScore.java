package io.newswire.cli.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How near a body is to its label: shares of 4-word shingles as in the article extraction benchmark's own evaluation,
 * and the F1 over single words as in WCXB's.
 */
record BodyScore(double truePositive, double falsePositive, double falseNegative, double wordF1) {

    static BodyScore of(String gold, String found) {
        var goldShingles = shingles(Words.of(gold));
        var foundShingles = shingles(Words.of(found));
        double common = common(goldShingles, foundShingles);
        double extra = size(foundShingles) - common;
        double missing = size(goldShingles) - common;
        double all = Math.max(1, common + extra + missing);
        return new BodyScore(common / all, extra / all, missing / all, wordF1(gold, found));
    }

    double precision() {
        return share(truePositive, falsePositive, falseNegative);
    }

    double recall() {
        return share(truePositive, falseNegative, falsePositive);
    }

    double f1() {
        return harmonic(precision(), recall());
    }

    private static double share(double right, double wrong, double otherWrong) {
        if (wrong == 0 && otherWrong == 0) {
            return 1;
        }
        return right == 0 ? 0 : right / (right + wrong);
    }

    static double harmonic(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double wordF1(String gold, String found) {
        var goldWords = counted(Words.of(gold.toLowerCase(Locale.ROOT)));
        var foundWords = counted(Words.of(found.toLowerCase(Locale.ROOT)));
        if (goldWords.isEmpty() && foundWords.isEmpty()) {
            return 1;
        }
        double common = common(goldWords, foundWords);
        return common == 0 ? 0 : harmonic(common / size(foundWords), common / size(goldWords));
    }

    static Map<List<String>, Integer> shingles(List<String> words) {
        var counts = new HashMap<List<String>, Integer>();
        for (int i = 0; i == 0 || i + 4 <= words.size(); i++) {
            if (!words.isEmpty()) {
                counts.merge(words.subList(i, Math.min(i + 4, words.size())), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Map<String, Integer> counted(List<String> words) {
        var counts = new HashMap<String, Integer>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    private static <K> double common(Map<K, Integer> a, Map<K, Integer> b) {
        double sum = 0;
        for (var entry : a.entrySet()) {
            sum += Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0));
        }
        return sum;
    }

    private static double size(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
