package io.newswire.enrich.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a headline is about, by its words: long ones tell more than short ones, which are in any text. Where blanks part no words,
 * each two letters in a row are one.
 */
final class Subject {
    private static final double SHARE = 0.5;

    private final List<String> words;

    Subject(String headline) {
        this.words = words(headline).distinct().toList();
    }

    /** At least half of the headline, by the squares of its words' lengths, is in it. */
    boolean isOf(List<String> paragraphs) {
        var text = ' ' + String.join(" ", words(String.join(" ", paragraphs)).toList());
        int found = 0;
        int all = 0;
        for (var word : words) {
            int weight = word.length() * word.length();
            all += weight;
            found += text.contains(' ' + word) ? weight : 0;
        }
        return all > 0 && found >= all * SHARE;
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .flatMap(Subject::parts);
    }

    private static Stream<String> parts(String word) {
        return word.length() < 3 || !Script.hidesWords(word.charAt(0))
                ? Stream.of(word).filter(one -> !one.isEmpty())
                : IntStream.range(0, word.length() - 1).mapToObj(i -> word.substring(i, i + 2));
    }
}
