package io.newswire.cli.duplicates;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Runs of words as tutorials of the peers make them: letters and digits in lower case. */
final class PlainWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");

    private PlainWords() {}

    /** Without repetitions; the whole text where it is shorter than one run. */
    static List<String> runs(String text, int length) {
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        return words.size() < length
                ? List.of(String.join(" ", words))
                : IntStream.rangeClosed(0, words.size() - length)
                        .mapToObj(i -> String.join(" ", words.subList(i, i + length)))
                        .distinct()
                        .toList();
    }
}
