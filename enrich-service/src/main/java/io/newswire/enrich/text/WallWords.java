package io.newswire.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What pages say that show something else than an article, by sections of {@code walls.txt}, in some twenty languages. */
final class WallWords {
    private static final Map<String, List<String>> SECTIONS = WordFile.sections("walls.txt");
    private static final String[] PARTS = {" | ", " - ", " – ", " — ", " · ", " :: ", " » "};
    /** A title may say a little more than the phrase, such as "sorry". */
    private static final int BESIDES = 15;

    private final List<String> phrases;
    private final PhraseSet anyOf;

    private WallWords(List<String> phrases) {
        this.phrases = phrases;
        this.anyOf = PhraseSet.of(phrases);
    }

    static WallWords of(String... sections) {
        return new WallWords(Stream.of(sections)
                .flatMap(section -> Objects.requireNonNull(SECTIONS.get(section), section).stream())
                .toList());
    }

    /** One of the parts of one of the titles says so. */
    boolean areTitle(List<String> titles) {
        return titles.stream().flatMap(title -> parts(title).stream()).anyMatch(this::isTitle);
    }

    private boolean isTitle(String part) {
        for (var phrase : phrases) {
            if (phrase.endsWith("$") ? isWhole(part, phrase) : isMost(part, phrase)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWhole(String part, String phrase) {
        return part.length() == phrase.length() - 1 && phrase.startsWith(part);
    }

    private static boolean isMost(String part, String phrase) {
        return part.length() <= phrase.length() + BESIDES && part.contains(phrase);
    }

    /**
     * Passages that say so are this share of the text, 0 to 1, or more. Of a text that speaks of other things no more is
     * read than it takes to see that.
     */
    boolean areShareOf(Evidence evidence, double share) {
        double rest = evidence.weight();
        double least = rest * share;
        for (var passage : evidence.kept()) {
            rest -= areIn(passage) ? 0 : passage.weight();
            if (rest < least) {
                return false;
            }
        }
        return rest > 0;
    }

    /** How many different phrases the text has. */
    long count(List<Passage> kept) {
        var texts = kept.stream()
                .flatMap(passage -> Stream.of(passage.folded(), uncounted(passage.folded())))
                .toList();
        return phrases.stream()
                .filter(phrase -> texts.stream().anyMatch(text -> text.contains(phrase)))
                .count();
    }

    boolean areIn(Passage passage) {
        var text = passage.folded();
        return anyOf.isAnywhereIn(text) || anyOf.isAnywhereIn(uncounted(text));
    }

    /** Without its numbers: "we and our 842 partners" are partners too. */
    private static String uncounted(String text) {
        StringBuilder out = null;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, from, i);
                while (i < text.length() && (isDigit(text.charAt(i)) || " .,".indexOf(text.charAt(i)) >= 0)) {
                    i++;
                }
                from = i;
            }
        }
        return out == null ? "" : out.append(text, from, text.length()).toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The text is one of the phrases, signs and arrows around it aside. */
    boolean are(String text) {
        return phrases.contains(trimmed(PhraseSet.folded(text)));
    }

    private static List<String> parts(String title) {
        var folded = PhraseSet.folded(title);
        var parts = new ArrayList<String>(List.of(trimmed(folded)));
        for (var separator : PARTS) {
            int at = folded.indexOf(separator);
            int from = 0;
            for (; at >= 0; at = folded.indexOf(separator, from)) {
                parts.add(trimmed(folded.substring(from, at)));
                from = at + separator.length();
            }
            if (from > 0) {
                parts.add(trimmed(folded.substring(from)));
            }
        }
        return parts;
    }

    /** Without what is no letter or digit at its ends. */
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !CleanText.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && !CleanText.isLetterOrDigit(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
