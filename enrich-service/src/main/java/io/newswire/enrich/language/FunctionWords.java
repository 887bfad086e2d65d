package io.newswire.enrich.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Confirms cheaply that a text is in the language it is said to be in: its commonest words are the text's commonest, more
 * than those of any other language. Says no where it cannot tell.
 */
final class FunctionWords {
    private static final int ENOUGH = 1_000;
    private static final int FEWEST_WORDS = 40;
    private static final double LEAST_SHARE = 0.12;

    private static final List<String> LANGUAGES = new ArrayList<>();
    /** The languages that have a word, by their place in the list. */
    private static final Map<String, int[]> BY_WORD = load();

    private FunctionWords() {}

    static boolean confirm(String language, String text) {
        var code = language.equals("no") ? "nb" : language;
        int said = LANGUAGES.indexOf(code);
        if (said < 0) {
            return false;
        }
        var hits = new int[LANGUAGES.size()];
        int words = count(text.substring(0, Math.min(text.length(), ENOUGH)), hits);
        for (int i = 0; i < hits.length; i++) {
            if (i != said && hits[i] >= hits[said]) {
                return false;
            }
        }
        return words >= FEWEST_WORDS && hits[said] >= LEAST_SHARE * words;
    }

    /** Counts each language's words in the text. */
    private static int count(String text, int[] hits) {
        int words = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetter(text.charAt(i))) {
                continue;
            }
            if (i > start) {
                words++;
                for (int language :
                        BY_WORD.getOrDefault(text.substring(start, i).toLowerCase(Locale.ROOT), NONE)) {
                    hits[language]++;
                }
            }
            start = i + 1;
        }
        return words;
    }

    private static final int[] NONE = {};

    private static Map<String, int[]> load() {
        var byWord = new HashMap<String, int[]>();
        var stream = Objects.requireNonNull(
                FunctionWords.class.getResourceAsStream("function-words.txt"), "function-words.txt");
        try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var words = line.split(" ");
                int[] language = {LANGUAGES.size()};
                LANGUAGES.add(words[0]);
                for (int i = 1; i < words.length; i++) {
                    byWord.merge(words[i], language, FunctionWords::both);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("function-words.txt ships with this class", e);
        }
        return byWord;
    }

    private static int[] both(int[] known, int[] added) {
        var all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = added[0];
        return all;
    }
}
