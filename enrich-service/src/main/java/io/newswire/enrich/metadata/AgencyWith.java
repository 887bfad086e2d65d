package io.newswire.enrich.metadata;

import java.util.List;
import java.util.Set;

/** Reads what a report was made with: "Le Monde avec AFP", "con información de EFE", "(with inputs from PTI)". */
final class AgencyWith {
    private static final int FEWEST_OF_A_PAPER = 2;
    private static final int MOST_OF_A_PAPER = 5;

    private AgencyWith() {}

    /** In a line of its own: a sentence is told by its small letters, an "interview with" by its one word. */
    static Set<String> in(String line) {
        return in(line, FEWEST_OF_A_PAPER);
    }

    /** In the name of an author, such as "Tageblatt mit dpa" or "Jane Doe (with AFP)". */
    static Set<String> ofAuthor(String name) {
        return in(name.replace("(", "").replace(")", ""), 1);
    }

    private static Set<String> in(String line, int fewest) {
        var words = AgencyWords.in(line.replace("'", " ").replace("’", " ").replace("-Material", " Material"));
        for (int i = 0; i < words.size(); i++) {
            if (isWith(words.get(i)) || i == 0 && isInputs(words.get(i))) {
                return isPaper(words.subList(0, i), fewest) ? named(words.subList(i, words.size())) : Set.of();
            }
        }
        return Set.of();
    }

    /** No initial: words of one letter stand in small ones. */
    private static boolean isWith(String word) {
        return AgencyWords.isOf(AgencyWords.WITH, word) && (word.length() > 1 || Character.isLowerCase(word.charAt(0)));
    }

    private static boolean isInputs(String word) {
        return word.equalsIgnoreCase("inputs") || word.equalsIgnoreCase("input");
    }

    /** Nothing, or a name: a sentence has words with small letters. */
    private static boolean isPaper(List<String> words, int fewest) {
        if (words.size() == 1 && fewest > 1) {
            return AgencyWords.isOf(AgencyWords.OWN, words.getFirst());
        }
        boolean named = words.stream()
                .allMatch(word -> !Character.isLowerCase(word.codePointAt(0))
                        || AgencyWords.isOf(AgencyWords.OWN, word)
                        || AgencyWords.isOf(AgencyWords.INPUT, word));
        return words.isEmpty() || named && words.size() >= fewest && words.size() <= MOST_OF_A_PAPER;
    }

    private static Set<String> named(List<String> words) {
        int from = 1;
        int to = words.size();
        while (to > from && AgencyWords.isOf(AgencyWords.INPUT, words.get(to - 1))) {
            to--;
        }
        while (from < to) {
            var names = String.join(" ", words.subList(from, to));
            var found = allOf(names);
            if (!found.isEmpty() || !AgencyWords.isOf(AgencyWords.INPUT, words.get(from))) {
                return found;
            }
            from++;
        }
        return Set.of();
    }

    /** Nothing where something else is named, too, such as what else was done with the agency. */
    private static Set<String> allOf(String names) {
        for (var part : AgencyNames.parts(names)) {
            if (AgencyNames.named(part) == null && part.strip().indexOf(' ') > 0) {
                return Set.of();
            }
        }
        return AgencyNames.among(names);
    }
}
