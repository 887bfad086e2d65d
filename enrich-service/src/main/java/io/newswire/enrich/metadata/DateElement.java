package io.newswire.enrich.metadata;

import io.newswire.enrich.text.CleanText;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** An element that may hold the article's date: what it says, and whether it belongs to something else. */
final class DateElement {
    private static final int SHORTEST = 8;
    private static final int ANCESTORS = 5;
    private static final List<String> ATTRIBUTES =
            List.of("content", "datetime", "data-datetime", "data-time", "title");

    private DateElement() {}

    /** What it says to machines, else to people. */
    static String value(Element element) {
        if (element.attributesSize() > 0) {
            for (var attribute : ATTRIBUTES) {
                var value = element.attr(attribute);
                if (value.length() >= SHORTEST && value.chars().anyMatch(Character::isDigit)) {
                    return value;
                }
            }
        }
        return CleanText.line(element.text());
    }

    /** Part of a comment, of a list of other articles, or of what frames the page. */
    static boolean isElsewhere(Element element) {
        int up = 0;
        for (var parent = element.parent(); parent != null && up < ANCESTORS; parent = parent.parent()) {
            if (isFrame(parent) && parent.selectFirst("h1") == null) {
                return true;
            }
            up++;
        }
        return false;
    }

    private static boolean isFrame(Element element) {
        var names = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
        if (element.nameIs("aside") || element.nameIs("nav")) {
            return true;
        }
        if (element.nameIs("footer")) {
            return !names.contains("meta") && !names.contains("entry") && !names.contains("post");
        }
        return names.contains("related")
                || names.contains("sidebar")
                || names.contains("comment") && !element.nameIs("body") && !element.nameIs("article");
    }
}
