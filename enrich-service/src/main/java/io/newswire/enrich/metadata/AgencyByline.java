package io.newswire.enrich.metadata;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Reads the agencies in the name of an author, which may name a person or a paper first. */
final class AgencyByline {
    private static final int SHORTEST_OF_CAPITALS = 3;
    private static final int MOST_WORDS = 7;

    private AgencyByline() {}

    static Set<String> in(String author) {
        if (AgencyWords.speaksOfPictures(author)) {
            return Set.of();
        }
        var whole = AgencyNames.surely(author);
        if (whole != null) {
            return Set.of(whole);
        }
        var line =
                author.replace(" - ", ",").replace(" – ", ",").replace('(', ',').replace(')', ' ');
        var found = new LinkedHashSet<>(AgencyWith.ofAuthor(author));
        for (var part : AgencyNames.parts(line)) {
            found.addAll(AgencyNames.among(part));
            found.addAll(behindName(part.strip()));
        }
        return found;
    }

    /** "JANE DOE Associated Press", "Jane Doe AFP", "新华社记者 王小明", "홍길동 연합뉴스 기자". */
    private static Set<String> behindName(String part) {
        var reporter = ofReporter(part);
        if (!reporter.isEmpty()) {
            return reporter;
        }
        var name = AgencyNames.atEnd(part);
        if (name == null || name.length() == part.length()) {
            return Set.of();
        }
        var before = part.substring(0, part.length() - name.length());
        return before.endsWith(" ") && isNoSurname(name, before) && areNames(before.strip())
                ? AgencyNames.among(name)
                : Set.of();
    }

    /** Several words, or capitals behind what has small letters, or letters that know neither. */
    private static boolean isNoSurname(String name, String before) {
        boolean capitals = name.length() >= SHORTEST_OF_CAPITALS
                && name.equals(name.toUpperCase(Locale.ROOT))
                && !before.equals(before.toUpperCase(Locale.ROOT));
        boolean uncased = name.equals(name.toLowerCase(Locale.ROOT)) && name.equals(name.toUpperCase(Locale.ROOT));
        return name.indexOf(' ') > 0 || capitals || uncased;
    }

    private static boolean areNames(String before) {
        var words = AgencyWords.in(before);
        for (var word : words) {
            if (Character.isLowerCase(word.codePointAt(0))) {
                return false;
            }
        }
        return words.size() <= MOST_WORDS;
    }

    private static Set<String> ofReporter(String part) {
        var first = AgencyNames.at(part, 0);
        if (first != null && (part.startsWith("记者", first.length()) || part.startsWith("記者", first.length()))) {
            return AgencyNames.among(first);
        }
        var words = AgencyWords.in(part);
        return words.size() > 1 && words.getLast().equals("기자") ? AgencyNames.among(String.join(",", words)) : Set.of();
    }
}
