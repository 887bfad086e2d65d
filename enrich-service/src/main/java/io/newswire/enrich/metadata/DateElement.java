package io.newswire.enrich.metadata;

import io.newswire.enrich.text.CleanText;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** An element that may hold the article's date: what it says, and what kind of element it stands in. */
final class DateElement {
    private static final int SHORTEST = 8;
    private static final int ANCESTORS = 5;
    private static final int LONGEST_LINK = 40;
    private static final int MOST_LOOKED_AT = 20;
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
        return ShortText.of(element);
    }

    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Digits.is(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Not shown to readers, as far as the page itself says it. */
    static boolean isHidden(Element element) {
        return switch (element.normalName()) {
            case "script", "style", "template", "noscript", "select", "svg" -> true;
            default -> element.attributesSize() > 0 && isHiddenByAttributes(element);
        };
    }

    private static boolean isHiddenByAttributes(Element element) {
        // The parser writes names in lower case: what asks for any case would only take longer.
        var attributes = element.attributes();
        return attributes.hasKey("hidden")
                || element.hasClass("hidden")
                || element.hasClass("d-none")
                || attributes.get("style").replace(" ", "").contains("display:none");
    }

    /** The nearest block that it stands in. */
    static Element block(Element element) {
        Element block = element;
        while (!block.isBlock() && block.parent() instanceof Element parent) {
            block = parent;
        }
        return block;
    }

    /** In a link that says more than the day, or in one of several items of a list that have headings of their own. */
    static boolean isOfAnother(Element element) {
        Element at = element;
        for (int up = 0; at != null && up < ANCESTORS; up++, at = at.parent()) {
            boolean teaser = at.nameIs("a") && isLonger(at, LONGEST_LINK);
            if (teaser || isOneOfMany(at)) {
                return true;
            }
        }
        return false;
    }

    /** In a heading, or in an item of a chronicle: what happened on a day rather than when it was told. */
    static boolean isItem(Element element) {
        Element at = element;
        for (int up = 0; at != null && up < ANCESTORS; up++, at = at.parent()) {
            if (isOfChronicle(at) || at.nameIs("h1") || isHeading(at)) {
                return true;
            }
        }
        return false;
    }

    /** One of several items beside each other that have dates: a list with one is a byline. */
    private static boolean isOfChronicle(Element item) {
        return item.nameIs("li") && (isDated(item.nextElementSibling()) || isDated(item.previousElementSibling()));
    }

    private static boolean isDated(@Nullable Element item) {
        return item != null && !DateText.read(ShortText.of(item), null).isEmpty();
    }

    /** In the words under a picture. */
    static boolean isCaption(Element element) {
        Element at = element;
        for (int up = 0; at != null && up < ANCESTORS; up++, at = at.parent()) {
            if (at.nameIs("figure") || at.nameIs("figcaption") || names(at).contains("caption")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOfMany(Element item) {
        return item.nameIs("li") && (isTeaser(item.nextElementSibling()) || isTeaser(item.previousElementSibling()));
    }

    /** Begins with a heading that is a link; looks at few elements, as it is asked for many dates. */
    private static boolean isTeaser(@Nullable Element item) {
        return item != null
                && item.nameIs("li")
                && item.stream()
                        .limit(MOST_LOOKED_AT)
                        .anyMatch(e -> e.nameIs("a") && hasHeading(e) || isHeading(e) && e.selectFirst("a") != null);
    }

    private static boolean hasHeading(Element link) {
        return link.parent() instanceof Element parent && isHeading(parent)
                || link.children().stream().limit(MOST_LOOKED_AT).anyMatch(DateElement::isHeading);
    }

    private static boolean isHeading(Element element) {
        return element.nameIs("h2") || element.nameIs("h3") || element.nameIs("h4");
    }

    /** Has more text than so many letters. */
    static boolean isLonger(Element element, int letters) {
        int length = 0;
        for (var text : (Iterable<TextNode>) element.nodeStream(TextNode.class).limit(MOST_LOOKED_AT)::iterator) {
            length += CleanText.line(text.getWholeText()).length();
            if (length > letters) {
                return true;
            }
        }
        return false;
    }

    private static String names(Element element) {
        return element.attributesSize() == 0 ? "" : (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
    }
}
