package io.newswire.enrich.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Words that one of some close languages uses and the others do not, from {@code telling-words.txt}. */
final class TellingWords {
    /** What one word says, as the logarithm of a likelihood ratio. */
    private static final double WEIGHT = 8;

    /** There is many times more news in Indonesian than in Malay. */
    private static final double MORE_INDONESIAN = 12;

    private static final Map<String, List<String>> LANGUAGES = load();
    private static final List<Set<String>> CLOSE = List.of(Set.of("bs", "hr", "sr-Latn"), Set.of("id", "ms"));

    private TellingWords() {}

    static void addTo(Scores scores, String text) {
        if (CLOSE.stream().noneMatch(scores::isAmong)) {
            return;
        }
        scores.add("id", MORE_INDONESIAN);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetter(text.charAt(i))) {
                continue;
            }
            if (i > start) {
                var word = text.substring(start, i).toLowerCase(Locale.ROOT);
                LANGUAGES.getOrDefault(word, List.of()).forEach(language -> scores.add(language, WEIGHT));
            }
            start = i + 1;
        }
    }

    private static Map<String, List<String>> load() {
        var languages = new HashMap<String, List<String>>();
        var stream = Objects.requireNonNull(
                TellingWords.class.getResourceAsStream("telling-words.txt"), "telling-words.txt");
        try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var words = line.split(" ");
                for (int i = 1; i < words.length; i++) {
                    languages.computeIfAbsent(words[i], w -> new ArrayList<>()).add(words[0]);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("telling-words.txt ships with this class", e);
        }
        return languages;
    }
}
