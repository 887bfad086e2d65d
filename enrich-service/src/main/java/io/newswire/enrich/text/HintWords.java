package io.newswire.enrich.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads hints from the words in a class or id. Words are cut at punctuation and at a change of case; a hint may also be
 * two words that stand side by side in one name.
 */
final class HintWords {
    private static final Map<String, Set<Hint>> BY_WORD = new HashMap<>();
    /** What hints of two words begin with. */
    private static final Set<String> FIRST = new HashSet<>();

    private static final Set<String> HIDING;

    static {
        var sections = WordFile.sections("hints.txt");
        HIDING = Set.copyOf(sections.getOrDefault("hidden", List.of()));
        sections.forEach((name, words) -> {
            var hint = Hint.valueOf(name.toUpperCase(Locale.ROOT));
            if (hint != Hint.HIDDEN) {
                words.forEach(word -> BY_WORD.computeIfAbsent(word, w -> EnumSet.noneOf(Hint.class))
                        .add(hint));
            }
        });
        BY_WORD.keySet().stream()
                .filter(word -> word.indexOf('-') > 0)
                .forEach(word -> FIRST.add(word.substring(0, word.indexOf('-'))));
    }

    private HintWords() {}

    /** @param classes the class attribute, names parted by white space */
    static Set<Hint> of(String classes, String id) {
        var hints = EnumSet.noneOf(Hint.class);
        addWords(classes, hints);
        addWords(id, hints);
        if (hides(classes)) {
            hints.add(Hint.HIDDEN);
        }
        return hints;
    }

    /** A name that hides, unless another shows it again on wider screens. */
    private static boolean hides(String classes) {
        boolean hiding = false;
        boolean showing = false;
        int start = 0;
        for (int i = 0; i <= classes.length(); i++) {
            if (i == classes.length() || Character.isWhitespace(classes.charAt(i))) {
                var name = classes.substring(start, i);
                hiding |= HIDING.contains(name);
                showing |= name.endsWith("block") || name.endsWith("flex") || name.endsWith("grid");
                start = i + 1;
            }
        }
        return hiding && !showing;
    }

    private static void addWords(String names, Set<Hint> hints) {
        var before = "";
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean end = i == names.length() || !Character.isLetterOrDigit(names.charAt(i));
            if (i > start && (end || isHump(names, i))) {
                var word = names.substring(start, i).toLowerCase(Locale.ROOT);
                add(word, hints);
                if (FIRST.contains(before)) {
                    add(before + '-' + word, hints);
                }
                before = word;
                start = i;
            }
            if (end) {
                start = i + 1;
                before = i < names.length() && Character.isWhitespace(names.charAt(i)) ? "" : before;
            }
        }
    }

    private static boolean isHump(String names, int i) {
        return Character.isUpperCase(names.charAt(i)) && Character.isLowerCase(names.charAt(i - 1));
    }

    private static void add(String word, Set<Hint> hints) {
        hints.addAll(BY_WORD.getOrDefault(word, Set.of()));
    }
}
