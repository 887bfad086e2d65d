package io.newswire.cli.client;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a person answers to a numbered list: numbers, {@code all}, or nothing. */
final class NumberedChoice {
    private NumberedChoice() {}

    /**
     * @param text such as {@code 1}, {@code 1,3}, {@code 2-4}, {@code all}; blank or {@code none} is nothing
     * @return the numbers from 1; empty when the answer cannot be understood or names none of the list
     */
    static Optional<SortedSet<Integer>> of(String text, int size) {
        var answer = text.strip().toLowerCase(Locale.ROOT);
        var chosen = new TreeSet<Integer>();
        if (answer.isEmpty() || answer.equals("none") || answer.equals("n")) {
            return Optional.of(chosen);
        }
        for (var piece : (answer.equals("all") || answer.equals("a") ? "1-" + size : answer).split("[,\\s]+")) {
            var range = piece.split("-", -1);
            int first = number(range[0]);
            int last = range.length == 2 ? number(range[1]) : first;
            if (range.length > 2 || first < 1 || last > size || first > last) {
                return Optional.empty();
            }
            for (int i = first; i <= last; i++) {
                chosen.add(i);
            }
        }
        return Optional.of(chosen);
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }
}
