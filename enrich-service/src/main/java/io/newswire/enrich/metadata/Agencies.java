package io.newswire.enrich.metadata;

import io.newswire.contracts.Article.Author;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads which news agency an article is by. Only places that sign a report count: the author's name, the dateline, a byline
 * above the text and the credit below it. A text that speaks of an agency is not by it, and one that two agencies sign is by
 * neither alone: then there is none.
 */
public final class Agencies {
    private static final int LONGEST_BYLINE = 90;
    private static final int SIGNED_PARAGRAPHS = 3;

    private Agencies() {}

    /**
     * @param paragraphs of the article's text, in order
     * @param above lines that stand before it
     * @param below lines that stand behind it, the nearest first
     * @return null when no agency signs it
     */
    public static @Nullable Found<String> of(
            List<Author> authors, List<String> paragraphs, List<String> above, List<String> below) {
        var signed = new LinkedHashSet<String>();
        authors.forEach(author -> signed.addAll(AgencyByline.in(author.name())));
        if (!signed.isEmpty()) {
            return one(signed, "byline", 0.9);
        }
        for (var paragraph : paragraphs.subList(0, Math.min(SIGNED_PARAGRAPHS, paragraphs.size()))) {
            var dated = AgencyDateline.in(paragraph);
            if (!dated.isEmpty()) {
                return one(dated, "dateline", 0.95);
            }
            var by = inByline(paragraph);
            if (!by.isEmpty()) {
                return one(by, "byline", 0.85);
            }
        }
        for (var line : above) {
            var by = inByline(line);
            if (!by.isEmpty()) {
                return one(by, "byline", 0.8);
            }
        }
        var last = paragraphs.isEmpty() ? Stream.<String>of() : Stream.of(paragraphs.getLast());
        return Stream.concat(last, below.stream())
                .map(AgencyCredit::in)
                .filter(agencies -> !agencies.isEmpty())
                .findFirst()
                .map(agencies -> one(agencies, "credit", 0.85))
                .orElse(null);
    }

    private static @Nullable Found<String> one(Set<String> agencies, String source, double confidence) {
        return agencies.size() == 1 ? Found.of(agencies.iterator().next(), source, confidence) : null;
    }

    /** "By Jane Doe, Associated Press" on a line of its own. */
    private static Set<String> inByline(String paragraph) {
        int space = paragraph.indexOf(' ');
        boolean by = space > 0
                && paragraph.length() <= LONGEST_BYLINE
                && !paragraph.endsWith(".")
                && AgencyWords.isOf(
                        AgencyWords.BY, paragraph.substring(0, space).replace(":", ""));
        return by ? AgencyByline.in(paragraph.substring(space + 1)) : Set.of();
    }
}
