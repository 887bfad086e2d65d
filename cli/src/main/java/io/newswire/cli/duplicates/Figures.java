package io.newswire.cli.duplicates;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits of the numbers of a text. */
final class Figures {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.,])\\d+(?:[.,]\\d+)*(?![\\p{L}\\d])");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Figures() {}

    static long count(Text text) {
        return NUMBER.matcher(text.body())
                .results()
                .map(MatchResult::group)
                .filter(number -> !YEAR.matcher(number).matches())
                .distinct()
                .count();
    }

    /** Thousands grouped otherwise, small numbers in words, "percent" for the sign. The values stay. */
    static List<String> reformatted(Text text, Pool pool, RandomGenerator chance) {
        var between = Phrases.pick(List.of(",", ".", "\u00A0", "\u202F", ""), chance);
        boolean inWords = chance.nextBoolean();
        return Wording.each(
                text,
                paragraph -> NUMBER.matcher(paragraph)
                        .replaceAll(number -> Matcher.quoteReplacement(reformatted(number.group(), between, inWords)))
                        .replace("%", " percent"));
    }

    private static String reformatted(String number, String between, boolean inWords) {
        if (GROUPED.matcher(number).matches()) {
            return number.replaceAll("[.,]", between);
        }
        boolean whole = number.chars().allMatch(Character::isDigit);
        if (whole
                && number.length() > 3
                && number.length() < 9
                && !YEAR.matcher(number).matches()) {
            return String.format(Locale.ENGLISH, "%,d", Long.parseLong(number)).replace(",", between);
        }
        return inWords && whole && number.length() < 3 && Integer.parseInt(number) < WORDS.size()
                ? WORDS.get(Integer.parseInt(number))
                : number;
    }

    /** Every number but years becomes another one of as many digits, and every name another: the text of another day. */
    static List<String> refilled(Text text, Pool pool, RandomGenerator chance) {
        var numbers = new HashMap<String, String>();
        var body = NUMBER.matcher(text.body())
                .replaceAll(number -> YEAR.matcher(number.group()).matches()
                        ? number.group()
                        : numbers.computeIfAbsent(number.group(), old -> other(old, chance)));
        for (var name : Naming.of(text).names().keySet()) {
            body = Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.UNICODE_CHARACTER_CLASS)
                    .matcher(body)
                    .replaceAll(Matcher.quoteReplacement(Phrases.pick(
                            List.of(Phrases.pick("place", chance), Phrases.pick("person", chance)), chance)));
        }
        return List.of(body.split("\n\n"));
    }

    private static String other(String number, RandomGenerator chance) {
        var digits = number.toCharArray();
        do {
            for (int i = 0; i < digits.length; i++) {
                if (Character.isDigit(digits[i])) {
                    digits[i] = (char) ('0' + chance.nextInt(i == 0 ? 1 : 0, 10));
                }
            }
        } while (number.equals(new String(digits)));
        return new String(digits);
    }
}
