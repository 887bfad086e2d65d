package io.newswire.enrich.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a line says nothing but when, where and by whom something was published. A day with any other words may be one
 * that the article is about: "Trial opens: 9 March 2020".
 */
final class DateLine {
    private static final int MOST_WORDS = 5;
    private static final Set<String> COLON = Set.of(":", "：");

    private DateLine() {}

    /** Besides dates and times there are at most a weekday, a known label, names; and no second day that ends a range. */
    static boolean isAlone(String line, @Nullable String language) {
        var name = new ArrayList<Token>();
        boolean dated = false;
        for (var token : DateText.rest(line, language)) {
            boolean date = token.length() == 0;
            boolean parted = date
                    || dated
                    || !token.gap().isBlank() && !"'’-.&".contains(token.gap().strip());
            if (token.isNumber() || date && dated || parted && !isName(name, token)) {
                return false;
            }
            if (parted) {
                name.clear();
            }
            if (!date) {
                name.add(token);
            }
            dated = date;
        }
        return isName(name, null);
    }

    /** Capitalised words, of a person or place; no label that is not known. */
    private static boolean isName(List<Token> words, @Nullable Token next) {
        var unknown =
                words.stream().filter(word -> !DateWords.isBeside(word.text())).toList();
        boolean labels = next != null && COLON.contains(next.gap().strip());
        return unknown.isEmpty()
                || !labels
                        && unknown.size() <= MOST_WORDS
                        && unknown.stream()
                                .noneMatch(word ->
                                        Character.isLowerCase(word.text().codePointAt(0)));
    }
}
