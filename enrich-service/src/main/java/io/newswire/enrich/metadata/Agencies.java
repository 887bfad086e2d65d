package io.newswire.enrich.metadata;

import io.newswire.contracts.Article.Author;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads which news agency an article is by. Only places that sign a report count: the author's name, the dateline ("LONDON
 * (Reuters) - …", "МОСКВА, 2 марта. /ТАСС/.", "【北京＝時事】"), a byline above the text and the credit below it. A text that speaks of an
 * agency is not by it, and one that two agencies sign is by neither alone: then there is none.
 */
public final class Agencies {
    /** Of a paragraph's letters, before the agency in its dateline. */
    private static final int FARTHEST = 70;

    /** What an agency stands in, each beside what ends it. Behind those from the third on the text begins without a dash. */
    private static final String OPENING = "(（【［";

    private static final String CLOSING = ")）】］";
    private static final int PARTING = 2;

    private static final int LONGEST_CREDIT = 90;
    private static final int MOST_LOWER_CASE_WORDS = 2;
    private static final int SIGNED_PARAGRAPHS = 3;

    private static final Set<String> BY = Set.of("by", "von", "par", "por", "di", "da", "av", "af", "door", "przez");
    private static final Set<String> SOURCE =
            Set.of("source", "quelle", "fuente", "fonte", "källa", "kilde", "bron", "zdroj", "źródło", "copyright");

    private Agencies() {}

    /**
     * @param paragraphs of the article's text, in order
     * @return null when no agency signs it
     */
    public static @Nullable Found<String> of(List<Author> authors, List<String> paragraphs) {
        var signed = AgencyNames.only(
                String.join(",", authors.stream().map(Author::name).toList()));
        if (signed != null) {
            return Found.of(signed, "byline", 0.9);
        }
        for (var paragraph : paragraphs.subList(0, Math.min(SIGNED_PARAGRAPHS, paragraphs.size()))) {
            var dated = inDateline(paragraph);
            if (dated != null) {
                return Found.of(dated, "dateline", 0.95);
            }
            var by = inByline(paragraph);
            if (by != null) {
                return Found.of(by, "byline", 0.85);
            }
        }
        var credited = paragraphs.isEmpty() ? null : inCredit(paragraphs.getLast());
        return credited == null ? null : Found.of(credited, "credit", 0.85);
    }

    /** In brackets or between slashes, after no more than a place and a date, and parted from the text. */
    static @Nullable String inDateline(String paragraph) {
        int open = opening(paragraph);
        if (open < 0) {
            return null;
        }
        int kind = OPENING.indexOf(paragraph.charAt(open));
        int close = paragraph.indexOf(kind < 0 ? '/' : CLOSING.charAt(kind), open + 1);
        if (close < 0) {
            return null;
        }
        var before = paragraph.substring(0, open).strip();
        boolean parted = kind >= PARTING || isParted(before, paragraph.substring(close + 1));
        return parted && isPlaceOrDate(before) ? AgencyNames.only(paragraph.substring(open + 1, close)) : null;
    }

    private static int opening(String paragraph) {
        for (int i = 0; i < Math.min(FARTHEST, paragraph.length()); i++) {
            char c = paragraph.charAt(i);
            boolean slash = c == '/' && (i == 0 || paragraph.charAt(i - 1) == ' ');
            if (slash || OPENING.indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPlaceOrDate(String before) {
        int lowerCase = 0;
        for (var word : before.split(" ")) {
            lowerCase += !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)) ? 1 : 0;
        }
        return lowerCase <= MOST_LOWER_CASE_WORDS && !AgencyNames.endsWithOne(before);
    }

    /** By a dash, a colon or a full stop; by nothing where a date stands before. */
    private static boolean isParted(String before, String after) {
        var text = after.stripLeading();
        if (text.isEmpty()) {
            return false;
        }
        boolean dated = before.indexOf(',') > 0 && before.chars().anyMatch(Character::isDigit);
        return "-–—―:.：－".indexOf(text.charAt(0)) >= 0 || dated && Character.isUpperCase(text.codePointAt(0));
    }

    /** "By Jane Doe, Associated Press" on a line of its own. */
    private static @Nullable String inByline(String paragraph) {
        int space = paragraph.indexOf(' ');
        if (paragraph.length() > LONGEST_CREDIT || space < 0 || !isOneOf(BY, paragraph.substring(0, space))) {
            return null;
        }
        var names = paragraph.substring(space + 1).replace(" - ", ",").replace(" – ", ",");
        return AgencyNames.only(names);
    }

    /** A last paragraph that is nothing else, or what stands in brackets behind its last sentence. */
    static @Nullable String inCredit(String paragraph) {
        int open = Math.max(paragraph.lastIndexOf('('), paragraph.lastIndexOf('（'));
        if (open > 0 && (paragraph.endsWith(")") || paragraph.endsWith("）"))) {
            var sentence = paragraph.substring(0, open).stripTrailing();
            return !sentence.isEmpty() && ".!?”\"»“。".indexOf(sentence.charAt(sentence.length() - 1)) >= 0
                    ? AgencyNames.only(paragraph.substring(open + 1, paragraph.length() - 1))
                    : null;
        }
        return paragraph.length() > LONGEST_CREDIT ? null : wholly(paragraph);
    }

    private static @Nullable String wholly(String credit) {
        int stop = credit.indexOf(". ");
        var line = stop > 0 ? credit.substring(0, stop) : credit;
        int colon = line.indexOf(':');
        if (colon > 0 && isOneOf(SOURCE, line.substring(0, colon))) {
            line = line.substring(colon + 1);
        }
        var name = new StringBuilder();
        for (var word : line.split(" ")) {
            boolean year = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
            if (!year && !word.equals("©") && !isOneOf(SOURCE, word)) {
                name.append(name.isEmpty() ? "" : " ").append(word);
            }
        }
        return AgencyNames.named(bare(name.toString()));
    }

    /** Without brackets, dashes and full stops around it. */
    private static String bare(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && "([（【［–—-*©/ ".indexOf(name.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && ")]）】］–—-*./ ".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(start, end);
    }

    private static boolean isOneOf(Set<String> words, String word) {
        return words.contains(word.strip().toLowerCase(Locale.ROOT));
    }
}
