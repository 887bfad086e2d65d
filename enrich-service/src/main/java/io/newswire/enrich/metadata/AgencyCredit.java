package io.newswire.enrich.metadata;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the agency in the last paragraph: one that is nothing but a credit, or what stands in brackets behind its last sentence. */
final class AgencyCredit {
    private static final int LONGEST = 90;
    private static final int LONGEST_OF_RIGHTS = 300;
    private static final String REPORT = "This report by ";
    private static final String PUBLISHED = " was first published";
    private static final String STOPS = ".!?”\"»“。।؟！？…";
    private static final String BEFORE = "([（【［<《–—-*/ ";
    private static final String AFTER = ")]）】］>》–—-*./ ";

    private static final Pattern COMMAS = Pattern.compile("[,，]");

    private AgencyCredit() {}

    static Set<String> in(String paragraph) {
        if (paragraph.length() <= LONGEST_OF_RIGHTS && isOfRights(paragraph)) {
            return line(paragraph);
        }
        if (paragraph.startsWith(REPORT) && paragraph.length() <= LONGEST_OF_RIGHTS) {
            int end = paragraph.indexOf(PUBLISHED);
            return end < 0 ? Set.of() : AgencyNames.among(paragraph.substring(REPORT.length(), end));
        }
        int open = Math.max(paragraph.lastIndexOf('('), paragraph.lastIndexOf('（'));
        if (open > 0 && (paragraph.endsWith(")") || paragraph.endsWith("）"))) {
            var sentence = paragraph.substring(0, open).stripTrailing();
            boolean ended = !sentence.isEmpty() && STOPS.indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
            boolean readable = ended && paragraph.length() - open <= LONGEST_OF_RIGHTS;
            return readable ? bracketed(paragraph.substring(open + 1, paragraph.length() - 1)) : Set.of();
        }
        return paragraph.length() > LONGEST ? Set.of() : line(paragraph);
    }

    private static Set<String> bracketed(String inner) {
        if (AgencyWords.speaksOfPictures(inner)) {
            return Set.of();
        }
        var found = new LinkedHashSet<>(AgencyNames.among(inner));
        found.addAll(AgencyWith.in(inner));
        return found.isEmpty() ? line(inner) : found;
    }

    private static boolean isOfRights(String line) {
        var start = bare(line).split(" ")[0];
        return AgencyWords.isOf(AgencyWords.COPYRIGHT, start) || start.startsWith("©") || start.startsWith("ⓒ");
    }

    private static Set<String> line(String paragraph) {
        if (AgencyWords.speaksOfPictures(paragraph)) {
            return Set.of();
        }
        boolean rights = isOfRights(paragraph);
        var line = paragraph
                .replace("(c)", "©")
                .replace("(C)", "©")
                .replace("©", "© ")
                .replace("ⓒ", "© ");
        var credit = bare(line.substring(0, AgencyWords.rights(line)));
        int colon = Math.max(credit.indexOf(':'), credit.indexOf('：'));
        boolean labelled = colon > 0 && AgencyWords.isOf(AgencyWords.SOURCE, credit.substring(0, colon));
        var names = labelled ? credit.substring(colon + 1) : credit;
        var with = AgencyWith.in(names);
        return with.isEmpty() ? parts(names, labelled, rights) : with;
    }

    /** Where neither label nor sign says that it is a credit, every part has to be one. */
    private static Set<String> parts(String names, boolean labelled, boolean rights) {
        var found = new LinkedHashSet<String>();
        for (var stated :
                COMMAS.split(names.replace(". ", ",").replace(" - ", ",").replace(" – ", ","))) {
            for (var part : AgencyNames.parts(stated)) {
                var name = withoutRights(part);
                var agency = labelled || rights ? AgencyNames.surely(name) : AgencyNames.named(name);
                if (agency != null) {
                    found.add(agency);
                } else if (!isBeside(name, labelled)) {
                    return Set.of();
                }
            }
        }
        return found;
    }

    private static boolean isBeside(String name, boolean labelled) {
        boolean number = name.indexOf(' ') < 0 && name.chars().anyMatch(Character::isDigit);
        boolean sign = name.indexOf(' ') < 0 && name.length() <= 5;
        return labelled || name.isEmpty() || number || sign || AgencyWords.isRights(name);
    }

    private static String withoutRights(String part) {
        var name = new StringBuilder();
        for (var word : part.split(" ")) {
            boolean year = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
            if (!year
                    && !AgencyWords.isOf(AgencyWords.COPYRIGHT, word)
                    && !AgencyWords.isOf(Set.of("by", "via"), word)) {
                name.append(name.isEmpty() ? "" : " ").append(word);
            }
        }
        return bare(name.toString());
    }

    /** Without brackets, dashes and full stops around it. */
    private static String bare(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && BEFORE.indexOf(name.charAt(start)) >= 0 && !name.startsWith("(c)", start)) {
            start++;
        }
        while (end > start && AFTER.indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(start, end);
    }
}
