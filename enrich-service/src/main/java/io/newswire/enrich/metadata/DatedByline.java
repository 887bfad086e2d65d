package io.newswire.enrich.metadata;

import io.newswire.enrich.entities.GivenNames;
import io.newswire.enrich.entities.PlaceNames;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Names that stand in a row with the date beside the headline, without a word that says so: "Ada Brook | Senior Writer |
 * 2 July 2025". As the place alone says little, each must begin with a known given name.
 */
final class DatedByline {
    private static final int LEVELS = 2;
    private static final int MOST_BESIDE = 2;
    private static final int MOST_LOOKED_AT = 20;

    /** Behind a date: in small letters, and before a name. */
    private static final Pattern WITHIN = Pattern.compile("(?<=[\\d,|·•–-] )(?:by|von|par|por) (?=\\p{Lu})");

    private DatedByline() {}

    /** Empty where there is none. @param date the element with the date, null where the page shows none */
    static List<String> names(@Nullable Element date) {
        if (date == null) {
            return List.of();
        }
        var box = DateElement.block(date);
        var names = in(box);
        for (int up = 0; names.isEmpty() && up < LEVELS && box != null && !box.nameIs("body"); up++) {
            names = beside(box);
            box = box.parent();
        }
        return names;
    }

    private static List<String> beside(Element box) {
        var before = beside(box, true);
        return before.isEmpty() ? beside(box, false) : before;
    }

    private static List<String> beside(Element box, boolean before) {
        var at = box;
        for (int i = 0; i < MOST_BESIDE; i++) {
            at = before ? at.previousElementSibling() : at.nextElementSibling();
            if (at == null || at.nameIs("h1")) {
                return List.of();
            }
            var names = in(at);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private static List<String> in(Element element) {
        var line = ShortText.line(element);
        var names = new ArrayList<String>();
        for (var name : line == null ? List.<String>of() : PersonNames.fullNames(line)) {
            if (isPerson(name) || isBesideIcon(element, name)) {
                names.add(name);
            }
        }
        if (line == null || !names.isEmpty()) {
            return names;
        }
        var signed = WITHIN.matcher(line);
        return signed.find() ? signedBy(line.substring(signed.end())) : PersonNames.afterBy(line);
    }

    /** "March 3, 2024 by Ada in Rivers | 2 comments": behind the word any name signs. */
    private static List<String> signedBy(String rest) {
        var full = PersonNames.fullNames(rest);
        return full.isEmpty() ? PersonNames.singleName(rest) : full;
    }

    /** Behind the picture of a person that many bylines begin with. */
    private static boolean isBesideIcon(Element element, String name) {
        return isCapitalised(name)
                && element.stream().limit(MOST_LOOKED_AT).anyMatch(e -> e.nameIs("i") && isIconOfPerson(e.className()));
    }

    private static boolean isIconOfPerson(String classes) {
        return classes.contains("person") || classes.contains("user") || classes.contains("author");
    }

    private static boolean isCapitalised(String name) {
        return Stream.of(name.split(" ")).allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
    }

    private static boolean isPerson(String name) {
        var words = List.of(name.split(" "));
        return GivenNames.has(words.getFirst())
                && !PlaceNames.has(name)
                && Character.isUpperCase(words.getLast().codePointAt(0));
    }
}
