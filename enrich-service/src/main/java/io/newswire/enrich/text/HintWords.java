package io.newswire.enrich.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads hints from the words in a class or id. Words are cut at punctuation and at a change of case; a hint may also be
 * two words that stand side by side in one name.
 */
final class HintWords {
    private static final Map<String, Set<Hint>> BY_WORD = new HashMap<>();
    /** What hints of two words begin with. */
    private static final Set<String> FIRST = new HashSet<>();

    private static final Set<String> SHOWN = Set.of("block", "flex", "grid", "inline");

    private static final KnownWords HIDE;
    private static final KnownWords HINT;

    static {
        var sections = WordFile.sections("hints.txt");
        HIDE = new KnownWords(sections.getOrDefault("hidden", List.of()));
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
        HINT = new KnownWords(
                Stream.concat(BY_WORD.keySet().stream(), FIRST.stream()).toList());
    }

    private HintWords() {}

    /** @param classes the class attribute, names parted by white space */
    static Set<Hint> ofClasses(String classes) {
        var hints = EnumSet.noneOf(Hint.class);
        addWords(classes, hints);
        if (hides(classes)) {
            hints.add(Hint.HIDDEN);
        }
        return hints;
    }

    /** A name that hides, unless another shows it again on wider screens. */
    private static boolean hides(String classes) {
        int start = 0;
        int hash = 0;
        for (int i = 0; i <= classes.length(); i++) {
            if (i < classes.length() && !isSpace(classes.charAt(i))) {
                hash = KnownWords.next(hash, classes.charAt(i));
            } else {
                var known = HIDE.find(classes, start, i, hash);
                if (known != null && classes.startsWith(known, start)) {
                    return !shows(classes);
                }
                start = i + 1;
                hash = 0;
            }
        }
        return false;
    }

    private static boolean shows(String classes) {
        for (var name : classes.split("\\s")) {
            int last = Math.max(name.lastIndexOf(':'), name.lastIndexOf('-')) + 1;
            if (SHOWN.contains(name.substring(last)) && (last == 0 || isUtility(name))) {
                return true;
            }
        }
        return false;
    }

    /** {@code md:block} or {@code d-lg-flex}, but not {@code article-block}. */
    private static boolean isUtility(String name) {
        return name.indexOf(':') > 0 || name.startsWith("d-") || name.startsWith("u-");
    }

    static void addWords(String names, Set<Hint> hints) {
        var before = "";
        int start = 0;
        int hash = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean end = i == names.length() || !isOfWord(names.charAt(i));
            if (i > start && (end || isHump(names, i))) {
                before = word(names, start, i, hash, before, hints);
                start = i;
                hash = 0;
            }
            if (end) {
                start = i + 1;
                before = i < names.length() && isSpace(names.charAt(i)) ? "" : before;
            } else {
                hash = KnownWords.next(hash, names.charAt(i));
            }
        }
    }

    /** The word where another may follow it in a hint of two, else nothing. */
    private static String word(String names, int start, int end, int hash, String before, Set<Hint> hints) {
        var known = HINT.find(names, start, end, hash);
        if (known != null) {
            add(known, hints);
        }
        if (!before.isEmpty()) {
            add(before + '-' + names.substring(start, end).toLowerCase(Locale.ROOT), hints);
        }
        return known != null && FIRST.contains(known) ? known : "";
    }

    private static boolean isHump(String names, int i) {
        return isCapital(names.charAt(i)) && Character.isLowerCase(names.charAt(i - 1));
    }

    private static boolean isOfWord(char c) {
        return isSmall(c) || CleanText.isLetterOrDigit(c);
    }

    private static boolean isSpace(char c) {
        return !isSmall(c) && Character.isWhitespace(c);
    }

    private static boolean isCapital(char c) {
        return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    /** Nearly all that names are made of: what else it may be need not be asked then. */
    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static void add(String word, Set<Hint> hints) {
        var found = BY_WORD.get(word);
        if (found != null) {
            hints.addAll(found);
        }
    }
}
