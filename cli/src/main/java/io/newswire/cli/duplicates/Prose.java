package io.newswire.cli.duplicates;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts cut where people would cut them. */
final class Prose {
    /** Lines that are shorter stand with the next: in lists and verses a line is no paragraph. */
    private static final int SHORT = 20;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Prose() {}

    static List<String> paragraphs(String text) {
        var paragraphs = new ArrayList<String>();
        var open = new StringBuilder();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            open.append(open.isEmpty() ? "" : " ").append(line);
            if (words(open.toString()) >= SHORT) {
                paragraphs.add(open.toString());
                open.setLength(0);
            }
        });
        if (!open.isEmpty()) {
            paragraphs.add(open.toString());
        }
        return paragraphs;
    }

    static List<String> sentences(String paragraph) {
        var borders = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        borders.setText(paragraph);
        var sentences = new ArrayList<String>();
        int from = borders.first();
        for (int to = borders.next(); to != BreakIterator.DONE; from = to, to = borders.next()) {
            sentences.add(paragraph.substring(from, to).strip());
        }
        return sentences;
    }

    static List<String> sentences(List<String> paragraphs) {
        return paragraphs.stream().flatMap(p -> sentences(p).stream()).toList();
    }

    /** Parted by white space. */
    static List<String> split(String text) {
        return text.isBlank() ? List.of() : List.of(SPACES.split(text.strip()));
    }

    static int words(String text) {
        return split(text).size();
    }

    static int words(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(Prose::words).sum();
    }

    /** The first paragraphs, as many as have so many words at most. */
    static List<String> first(List<String> paragraphs, double words) {
        int count = 0;
        for (int sum = 0; count < paragraphs.size(); count++) {
            sum += words(paragraphs.get(count));
            if (sum > words) {
                break;
            }
        }
        return paragraphs.subList(0, count);
    }

    static List<String> last(List<String> paragraphs, double words) {
        return first(paragraphs.reversed(), words).reversed();
    }
}
