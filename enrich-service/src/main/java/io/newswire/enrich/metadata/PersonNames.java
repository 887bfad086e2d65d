package io.newswire.enrich.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes names of what stands in a byline: no "By", no dates, no titles, no addresses; several names apart. */
final class PersonNames {
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 6;
    private static final int MOST = 20;
    private static final Pattern BETWEEN = Pattern.compile(
            "[;,|•·\\n/、]|\\s(?:and|und|et|y|e|en|og|och|i|и|та|ve|with|(?-i:avec|con)|mit|&)\\s",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:and|und|contributors?(?=:)|veröffentlicht|geschrieben|verfasst|publié|écrit|publicado|escrito|pubblicato|scritto|written|reported|posted|published|article|authored|edited|reviewed|story|words|text|texte|texto|tekst|af|av|by|von|par|por|di|door|od|autor|autorin|auteur|author|authors|redaktion von|ein kommentar von|ein gastbeitrag von|eine analyse von|interview|analyse von|автор|текст|от|文|記者|记者|作者|كتب|كتبت|بقلم|by:|por:|von:)\\b[:：・\\s]*+)++",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private PersonNames() {}

    /** The distinct names in several bylines, in their order. */
    static List<String> of(List<String> bylines, SiteName site) {
        var names = new LinkedHashMap<String, String>();
        for (var byline : bylines) {
            for (var each : split(byline)) {
                var name = withoutSite(each, site);
                if (names.size() < MOST) {
                    names.putIfAbsent(SiteName.fold(name), name);
                }
            }
        }
        var all = new ArrayList<>(names.values());
        if (all.size() > 1) {
            all.removeIf(site::is);
        }
        return all;
    }

    /** "Ada Brook THE HERALD": where a full name is left. */
    private static String withoutSite(String name, SiteName site) {
        var words = List.of(name.split(" "));
        for (int i = 2; i < words.size() && !site.isExactly(name); i++) {
            if (site.is(String.join(" ", words.subList(i, words.size())))) {
                return String.join(" ", words.subList(0, i));
            }
        }
        return name;
    }

    /** "By Ada Brook, Political Editor": what is said of those who are named, by their folded names. */
    static Map<String, String> roles(List<String> bylines) {
        var roles = new HashMap<String, String>();
        for (var byline : bylines) {
            String name = null;
            for (var part : parts(byline)) {
                var cleaned = clean(part);
                if (isName(cleaned)) {
                    name = cleaned;
                } else if (name != null && isRole(part)) {
                    roles.putIfAbsent(SiteName.fold(name), part.strip());
                    name = null;
                }
            }
        }
        return roles;
    }

    private static boolean isRole(String part) {
        var words = List.of(SPACES.split(part.strip().toLowerCase(Locale.ROOT)));
        return words.size() <= MOST_WORDS
                && part.chars().noneMatch(Character::isDigit)
                && words.stream().anyMatch(NameWords.JOBS::contains);
    }

    private static List<String> parts(String byline) {
        var line = byline.length() > 400 ? byline.substring(0, 400) : byline;
        return List.of(BETWEEN.split(surnameLast(line), MOST * 2));
    }

    /** "Brook, Ada M." as libraries write it: one surname, then given names of which one may be but a letter. */
    private static String surnameLast(String line) {
        var sides = line.split(", ", -1);
        boolean inverted = sides.length == 2
                && sides[0].indexOf(' ') < 0
                && sides[1].indexOf(' ') > 0
                && sides[1].endsWith(".")
                && sides[1].lastIndexOf(' ') == sides[1].length() - 3;
        return inverted ? sides[1] + ' ' + sides[0] : line;
    }

    private static List<String> split(String byline) {
        var names = new ArrayList<String>();
        for (var part : parts(byline)) {
            var name = clean(part);
            if (!names.isEmpty() && AgencyNames.surely(name) != null) {
                // The agency that a text is made with.
                continue;
            }
            if (!names.isEmpty() && isDegree(name)) {
                names.add(names.removeLast() + ", " + name);
            } else if (isName(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Letters behind a name, such as "DVM" or "Ph.D.": they belong to it. */
    private static boolean isDegree(String part) {
        int letters = 0;
        int small = 0;
        for (int i = 0; i < part.length(); i++) {
            letters += Character.isLetter(part.charAt(i)) ? 1 : 0;
            small += Character.isLowerCase(part.charAt(i)) ? 1 : 0;
        }
        return letters >= 2
                && part.length() <= 7
                && part.indexOf(' ') < 0
                && small <= 1
                && Character.isUpperCase(part.charAt(0));
    }

    /** Those of two words and more: a single one in a text is more often a label than a name. */
    static List<String> fullNames(String byline) {
        return split(byline).stream()
                .filter(PersonNames::isFull)
                .filter(name -> isUnlabelled(name) && isNoInvitation(name))
                .toList();
    }

    /** A byline that is one capitalised word, as people sign who go by their first name. */
    static List<String> singleName(String byline) {
        var names = split(byline);
        boolean one = names.size() == 1
                && names.getFirst().indexOf(' ') < 0
                && Character.isUpperCase(names.getFirst().codePointAt(0));
        return one && isUnlabelled(names.getFirst()) ? names : List.of();
    }

    /** The name in "by ada", as people sign who go by a name of their own in small letters; empty where there is more. */
    static List<String> afterBy(String line) {
        var words = List.of(line.split(" ", 3));
        boolean signed = words.size() == 2 && words.getFirst().equalsIgnoreCase("by");
        return signed && isName(words.getLast()) && isUnlabelled(words.getLast())
                ? List.of(words.getLast())
                : List.of();
    }

    private static boolean isUnlabelled(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split(" ")).noneMatch(NameWords.LABEL_WORDS::contains);
    }

    /** No "View more posts", as links to the pages of authors say. */
    static boolean isNoInvitation(String text) {
        int space = text.indexOf(' ');
        var word = space < 0 ? text : text.substring(0, space);
        return !word.isEmpty() && !NameWords.INVITATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isFull(String name) {
        int space = name.indexOf(' ');
        boolean parted = Character.isAlphabetic(name.codePointAt(0)) && !isCased(name.codePointAt(0));
        return parted
                || space > 0
                        && Character.isUpperCase(name.codePointAt(0))
                        && !Character.isLowerCase(name.codePointAt(name.lastIndexOf(' ') + 1));
    }

    private static boolean isCased(int letter) {
        return Character.isUpperCase(letter) || Character.isLowerCase(letter);
    }

    /** It begins with "By" and a name. */
    static boolean isByline(String line) {
        if (line.startsWith("by ")) {
            return isByline('B' + line.substring(1)) && split(line).size() == 1;
        }
        var matcher = BEFORE.matcher(line);
        return matcher.find()
                && matcher.end() < line.length()
                && Character.isLetter(line.codePointAt(matcher.end()))
                && !Character.isLowerCase(line.codePointAt(matcher.end()))
                && !Character.isLowerCase(line.codePointAt(0))
                && !split(line).isEmpty();
    }

    /** A declared name of a person, a desk or a body: no address, and no word that stands for having none. */
    static boolean isNameOfAny(String name) {
        return name.length() >= 2
                && name.length() <= LONGEST
                && name.indexOf('@') < 0
                && !name.contains("://")
                && name.split(" ").length <= MOST_WORDS
                && name.chars().anyMatch(Character::isLetter)
                && DateText.read(name, null).isEmpty()
                && !NameWords.NO_NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    static String clean(String part) {
        var name = BEFORE.matcher(unjoined(part.strip())).replaceFirst("");
        name = once(undated(withoutTitle(withoutTeam(before(" on behalf of ", before(" in ", name))))));
        name = withoutBracket(name).strip();
        while (!name.isEmpty() && ",.:;|-–—*@".indexOf(name.charAt(name.length() - 1)) >= 0 && !endsInitial(name)) {
            name = name.substring(0, name.length() - 1).strip();
        }
        return isShouted(name) ? capitalised(name) : name;
    }

    /** "Ada Brook (right)", and "Ada (A.J.) Brook" with a short form between the names. */
    private static String withoutBracket(String name) {
        int from = name.indexOf('(');
        if (from <= 3) {
            return name;
        }
        int to = name.indexOf(") ", from);
        var before = name.substring(0, from);
        boolean between = to > 0 && before.strip().indexOf(' ') < 0;
        return between ? before + name.substring(to + 2) : before;
    }

    /** "Ada Brook - the team", where a full name is left. */
    private static String withoutTeam(String name) {
        var left = before(" - ", name);
        return left.length() < name.length() && isFull(left) ? left : name;
    }

    /** "Ada Brook in Politics": what a word before a desk or a body begins is no part of the name, but for "in 't Veld". */
    private static String before(String word, String name) {
        int at = name.indexOf(word);
        boolean cut =
                at > 0 && at + word.length() < name.length() && Character.isLetter(name.charAt(at + word.length()));
        return cut ? name.substring(0, at) : name;
    }

    /** "byAda Brook": the two stand in elements of their own. */
    private static String unjoined(String part) {
        boolean joined = part.length() > 3
                && part.regionMatches(true, 0, "by", 0, 2)
                && Character.isUpperCase(part.charAt(2))
                && Character.isLowerCase(part.charAt(3));
        return joined ? part.substring(2) : part;
    }

    /** Korean and Japanese put "reporter" behind the name. */
    private static String withoutTitle(String name) {
        return name.endsWith("기자") || name.endsWith("記者")
                ? name.substring(0, name.length() - 2).strip()
                : name;
    }

    /** "Ada Brook September 02": without the day, where it leaves a full name. */
    private static String undated(String name) {
        int digit = 0;
        while (digit < name.length() && !Character.isDigit(name.charAt(digit))) {
            digit++;
        }
        boolean apart = digit > 0 && name.charAt(digit - 1) == ' ' || digit == name.length();
        var words = new ArrayList<>(
                List.of(name.substring(0, apart ? digit : 0).strip().split(" ")));
        boolean dated = digit < name.length();
        while (words.size() > 1 && isOfCalendar(words.getLast(), dated)) {
            words.removeLast();
        }
        if (dated && words.size() > 2 && WeekdayNames.has(words.getLast()) && isOn(words.get(words.size() - 2))) {
            words.removeLast();
        }
        if (dated && words.size() > 1 && isOn(words.getLast())) {
            return String.join(" ", words.subList(0, words.size() - 1));
        }
        return words.size() < 2 ? name : String.join(" ", words);
    }

    /** The word before a day. */
    private static boolean isOn(String word) {
        return NameWords.ON.contains(word);
    }

    /** The short form of a weekday, or a month that a day followed: May and April are names of people too. */
    private static boolean isOfCalendar(String word, boolean dated) {
        return dated && MonthNames.month(word, null) > 0 || NameWords.WEEKDAYS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** "Ada Brook Ada Brook": the name stands beside the picture of the same name. */
    private static String once(String name) {
        int half = name.length() / 2;
        boolean twice = half > 2
                && name.length() % 2 == 1
                && name.charAt(half) == ' '
                && name.regionMatches(0, name, half + 1, half);
        return twice ? name.substring(0, half) : name;
    }

    private static boolean endsInitial(String name) {
        int n = name.length();
        return n >= 2 && name.charAt(n - 1) == '.' && (n < 3 || !Character.isLetter(name.charAt(n - 3)));
    }

    private static boolean isShouted(String name) {
        return name.length() > 6
                && name.indexOf(' ') > 0
                && name.equals(name.toUpperCase(Locale.ROOT))
                && !name.equals(name.toLowerCase(Locale.ROOT));
    }

    private static String capitalised(String name) {
        var out = new StringBuilder(name.length());
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c);
        }
        return out.toString();
    }

    /** "(Image: Agency": who took a picture. */
    private static boolean isCredit(String name) {
        return name.startsWith("(") || name.endsWith(")") && name.indexOf('(') < 0 || name.indexOf(':') >= 0;
    }

    /** Nothing but a word such as "Written by". */
    static boolean isLabel(String line) {
        return line.length() <= LONGEST && BEFORE.matcher(line).replaceFirst("").isBlank();
    }

    private static boolean isName(String name) {
        if (name.length() < 2
                || name.length() > LONGEST
                || name.contains("://")
                || name.contains("@")
                || isCredit(name)) {
            return false;
        }
        var lower = name.toLowerCase(Locale.ROOT);
        var words = SPACES.split(lower);
        return !NameWords.WEEKDAYS.contains(lower)
                && words.length <= MOST_WORDS
                && !NameWords.NO_NAMES.contains(lower)
                && name.chars().noneMatch(c -> Character.isDigit(c) || c == '!' || c == '?')
                && name.chars().anyMatch(Character::isLetter)
                && List.of(words).stream().noneMatch(NameWords.ROLE_WORDS::contains);
    }
}
