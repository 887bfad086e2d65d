package io.newswire.cli.duplicates;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Words with a capital that do not begin a sentence: mostly names. In German they are all nouns. */
record Naming(Map<String, Integer> names, int words) {
    private static final Pattern NAME = Pattern.compile("(?<=\\p{Ll}[, ]{1,2})\\p{Lu}\\p{Ll}{2,24}(?!\\p{L})");

    static Naming of(Text text) {
        var names = new TreeMap<String, Integer>();
        NAME.matcher(text.body()).results().forEach(name -> names.merge(name.group(), 1, Integer::sum));
        return new Naming(names, text.words());
    }

    /** Those that stand in the text so rarely that it can be a text of another place: once in 60 words at most. */
    List<String> rare() {
        return names.entrySet().stream()
                .filter(name -> name.getValue() * 60 <= words)
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean isGerman() {
        return names.values().stream().mapToInt(Integer::intValue).sum() * 7 > words;
    }
}
