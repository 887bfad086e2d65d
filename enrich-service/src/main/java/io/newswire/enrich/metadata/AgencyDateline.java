package io.newswire.enrich.metadata;

import io.newswire.enrich.entities.PlaceNames;
import java.util.Set;

/**
 * Reads the agency in what stands before a report's first sentence: "LONDON (Reuters) - …", "МОСКВА, 2 марта. /ТАСС/.",
 * "МОСКВА, 2 мар - РИА Новости.", "新华社北京3月2日电", "【ロンドン共同】", "(서울=연합뉴스)".
 */
final class AgencyDateline {
    /** Of a paragraph's letters, before the agency in its dateline. */
    private static final int FARTHEST = 70;

    /** What an agency stands in, each beside what ends it. Behind those from the third on the text begins without a dash. */
    private static final String OPENING = "(（【［[";

    private static final String CLOSING = ")）】］]";
    private static final int PARTING = 2;
    private static final String DASHES = "-–—―:.：－。";

    /** Abbreviations of parties, churches and districts as well: with no dash and no date, only behind a known place. */
    private static final Set<String> MEAN_MORE = Set.of(
            "AA", "AAP", "ANP", "APA", "BNS", "BTA", "DHA", "EFE", "ELTA", "HINA", "MTI", "NTB", "PAP", "PTI", "SDA",
            "SID", "STT", "TT", "UNI", "VNA");

    private static final int MOST_LOWER_CASE_WORDS = 2;
    private static final int MOST_WORDS = 6;
    /** Of a place that no dash parts from the text. */
    private static final int MOST_OF_A_PLACE = 4;

    private AgencyDateline() {}

    static Set<String> in(String paragraph) {
        var cabled = AgencyCable.in(paragraph);
        if (!cabled.isEmpty()) {
            return cabled;
        }
        int open = opening(paragraph);
        return open < 0 ? unbracketed(paragraph) : bracketed(paragraph, open);
    }

    private static int opening(String paragraph) {
        for (int i = 0; i < Math.min(FARTHEST, paragraph.length()); i++) {
            char c = paragraph.charAt(i);
            boolean slash = c == '/' && (i == 0 || paragraph.charAt(i - 1) == ' ');
            if (slash || c != '[' && OPENING.indexOf(c) >= 0 || c == '[' && i == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Set<String> bracketed(String paragraph, int open) {
        int kind = OPENING.indexOf(paragraph.charAt(open));
        int close = paragraph.indexOf(kind < 0 ? '/' : CLOSING.charAt(kind), open + 1);
        if (close < 0) {
            return Set.of();
        }
        var head = paragraph.substring(0, open).strip();
        var inner = paragraph.substring(open + 1, close);
        var after = paragraph.substring(close + 1).strip();
        boolean parted = kind >= PARTING || inner.indexOf('=') > 0 || isParted(head, inner, after);
        boolean dated = parted && isPlaceOrDate(head) && !AgencyExpansion.is(head, inner);
        if (!dated || AgencyWords.speaksOfPictures(inner)) {
            return Set.of();
        }
        var found = AgencyNames.behind(head, inner);
        return found.isEmpty() && kind > 0 ? AgencyCable.behindPlace(inner) : found;
    }

    /**
     * By a dash, a colon or a full stop before no small letter; by nothing behind a date or a short place. A colon behind a name
     * comes before what somebody said, as in the record of a press conference.
     */
    private static boolean isParted(String head, String inner, String after) {
        if (after.isEmpty() || firstLetter(after) == 0) {
            return false;
        }
        char first = after.charAt(0);
        if (DASHES.indexOf(first) >= 0) {
            boolean speaks = first == ':' && head.indexOf(' ') > 0 && !hasDigit(head) && isCapitalised(head);
            return !Character.isLowerCase(firstLetter(after)) && !speaks;
        }
        return isBegun(head, inner, after);
    }

    private static boolean isBegun(String head, String inner, String after) {
        boolean dated = head.indexOf(',') > 0 && (hasDigit(head) || !isCased(head));
        int first = firstLetter(after);
        boolean begins = Character.isUpperCase(first) || !isCased(head) && Character.isLetter(first);
        return begins && (dated || isCased(head) && isPlace(head) && isSure(head, inner.strip()));
    }

    private static boolean isSure(String head, String name) {
        return !MEAN_MORE.contains(name) || PlaceNames.has(head);
    }

    private static boolean isPlace(String head) {
        var words = AgencyWords.in(head);
        for (var word : words) {
            if (!Character.isUpperCase(word.codePointAt(0))) {
                return false;
            }
        }
        return words.size() <= MOST_OF_A_PLACE;
    }

    private static boolean isPlaceOrDate(String head) {
        int lowerCase = 0;
        var words = AgencyWords.in(head);
        for (var word : words) {
            lowerCase += Character.isLowerCase(word.codePointAt(0)) ? 1 : 0;
        }
        return lowerCase <= MOST_LOWER_CASE_WORDS
                && (isCased(head) || words.size() <= MOST_WORDS)
                && !AgencyNames.endsWithOne(head)
                && !AgencyWords.speaksOfAgencies(head);
    }

    /** Place and date, or nothing, then the agency, then a dash or the like. */
    private static Set<String> unbracketed(String paragraph) {
        var first = AgencyNames.at(paragraph, 0);
        if (first != null && isBegun(first, paragraph.substring(first.length()))) {
            return AgencyNames.among(first);
        }
        for (int i = 2; i < Math.min(FARTHEST, paragraph.length()); i++) {
            if (" -–—/".indexOf(paragraph.charAt(i - 1)) < 0) {
                continue;
            }
            var name = AgencyNames.at(paragraph, i);
            if (name != null && name.length() > 2) {
                var head = paragraph.substring(0, i).strip();
                var after = paragraph.substring(i + name.length()).strip();
                return isHead(head) && isParted("", "", after) && DASHES.indexOf(after.charAt(0)) >= 0
                        ? AgencyNames.among(name)
                        : Set.of();
            }
        }
        return Set.of();
    }

    /** "AGI - The minister …": what goes on in small letters speaks of the agency. */
    private static boolean isBegun(String name, String after) {
        boolean dashed = after.startsWith(" - ") || after.startsWith(" – ") || after.startsWith(" — ");
        return dashed
                && name.length() > 2
                && !MEAN_MORE.contains(name)
                && Character.isUpperCase(after.codePointAt(Math.min(3, after.length() - 1)));
    }

    private static boolean isHead(String head) {
        if (head.isEmpty()) {
            return false;
        }
        boolean parted = ",.-–—/".indexOf(head.charAt(head.length() - 1)) >= 0;
        var place = head.substring(0, head.length() - (parted ? 1 : 0)).strip();
        boolean shortly = AgencyWords.in(place).size() <= MOST_WORDS;
        if (!isCased(head)) {
            return shortly && (hasDigit(head) || parted && place.indexOf(' ') < 0);
        }
        return shortly
                && parted
                && hasDigit(head)
                && Character.isUpperCase(head.codePointAt(0))
                && isPlaceOrDate(place);
    }

    /** Words of which each begins with a capital and goes on in small letters, as names of people do. */
    private static boolean isCapitalised(String head) {
        return AgencyWords.in(head).stream()
                .allMatch(word -> word.length() > 1
                        && Character.isUpperCase(word.charAt(0))
                        && Character.isLowerCase(word.charAt(1)));
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static boolean isCased(String text) {
        return text.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
    }

    private static int firstLetter(String text) {
        return text.codePoints().filter(Character::isLetter).findFirst().orElse(0);
    }
}
