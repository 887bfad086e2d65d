package io.newswire.enrich.text;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Knows how lines begin that belong to the page and not to its article, in some twenty languages. */
final class Phrases {
    /** What such a line means for what follows. */
    enum Meaning {
        END,
        LINE
    }

    private static final int SHORTEST = 2;
    private static final int LONGEST = 45;
    private static final Map<Meaning, NavigableSet<String>> KNOWN = load();

    private Phrases() {}

    static boolean begins(String text, Meaning meaning) {
        return found(text, meaning) != null;
    }

    /** The phrase of this meaning that the text begins with, or that it is as a whole; null when there is none. */
    static @Nullable String found(String text, Meaning meaning) {
        int start = 0;
        while (start < text.length() && !CleanText.isLetterOrDigit(text.charAt(start)) && text.charAt(start) != '©') {
            start++;
        }
        var line = text.substring(start, Math.min(text.length(), start + LONGEST))
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        var phrases = Objects.requireNonNull(KNOWN.get(meaning));
        var alone = alone(line) + "$";
        if (phrases.contains(alone)) {
            return alone;
        }
        for (var phrase = phrases.floor(line); phrase != null; phrase = phrases.lower(phrase)) {
            if (line.startsWith(phrase)) {
                return isWhole(line, phrase) ? phrase : null;
            }
            if (!phrase.regionMatches(0, line, 0, SHORTEST)) {
                return null;
            }
        }
        return null;
    }

    /** It does not end in the middle of a word. */
    private static boolean isWhole(String line, String phrase) {
        return line.length() == phrase.length()
                || !CleanText.isLetterOrDigit(phrase.charAt(phrase.length() - 1))
                || !Character.isLetter(line.charAt(phrase.length()))
                || Script.hidesWords(phrase.charAt(0));
    }

    private static String alone(String line) {
        int end = line.length();
        while (end > 0 && !CleanText.isLetterOrDigit(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end);
    }

    private static Map<Meaning, NavigableSet<String>> load() {
        var known = new EnumMap<Meaning, NavigableSet<String>>(Meaning.class);
        var sections = WordFile.sections("phrases.txt");
        for (var meaning : Meaning.values()) {
            var name = meaning.name().toLowerCase(Locale.ROOT);
            known.put(meaning, new TreeSet<>(Objects.requireNonNull(sections.get(name), name)));
        }
        return known;
    }
}
