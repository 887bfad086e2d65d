package io.newswire.enrich.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads hints from an element's tag, role, style and names. One for each page: it remembers the names it has seen. */
final class Hints {
    /** Named by the content management system after the article's own tags and categories. */
    private static final Set<String> WHOLE = Set.of("article", "main", "body", "html");

    private static final Set<String> TEXT =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "tr", "pre", "dd", "dt", "span", "blockquote");
    private static final Set<String> NOISE_TAGS =
            Set.of("nav", "footer", "aside", "form", "menu", "dialog", "fieldset");
    private static final Set<String> NOISE_ROLES = Set.of(
            "navigation",
            "complementary",
            "banner",
            "contentinfo",
            "search",
            "dialog",
            "alert",
            "menu",
            "menubar",
            "toolbar",
            "tablist",
            "form",
            "alertdialog",
            "button");

    private final Map<String, Set<Hint>> seen = new HashMap<>();

    static String names(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        var id = element.attributes().get("id");
        var classes = element.attributes().get("class").strip();
        return id.isEmpty() ? classes : (classes + ' ' + id).strip();
    }

    /** @param names as {@link #names} gives them */
    Set<Hint> of(Element element, String names) {
        var hints = EnumSet.noneOf(Hint.class);
        var tag = element.normalName();
        ofTag(tag, hints);
        if (element.attributesSize() > 0) {
            if (!WHOLE.contains(tag)) {
                hints.addAll(seen.computeIfAbsent(names, n -> HintWords.of(element.className(), element.id())));
            }
            ofAttributes(element, hints);
        }
        if (TEXT.contains(tag)) {
            hints.remove(Hint.CLUTTER);
            hints.remove(Hint.BODY);
        }
        return hints;
    }

    private static void ofTag(String tag, Set<Hint> hints) {
        if (NOISE_TAGS.contains(tag)) {
            hints.add(Hint.NOISE);
        } else if (tag.equals("figcaption")) {
            hints.add(Hint.CAPTION);
        } else if (tag.equals("address") || tag.equals("time")) {
            hints.add(Hint.ABOUT);
        }
    }

    private static void ofAttributes(Element element, Set<Hint> hints) {
        // The parser writes names in lower case: what asks for any case would only take longer.
        var attributes = element.attributes();
        var itemprop = attributes.get("itemprop");
        if (itemprop.equals("articleBody")) {
            hints.add(Hint.BODY);
        } else if (itemprop.equals("author") || itemprop.equals("datePublished")) {
            hints.add(Hint.ABOUT);
        }
        if (NOISE_ROLES.contains(attributes.get("role"))) {
            hints.add(Hint.NOISE);
        }
        var style = attributes.get("style");
        // React streams content into hidden elements of this name and moves it when it has come.
        boolean streamed = attributes.get("id").startsWith("S:");
        if (!streamed && attributes.hasKey("hidden")
                || attributes.get("aria-hidden").equals("true") && !element.hasClass("paywall")
                || !style.isEmpty() && hides(style)) {
            hints.add(Hint.HIDDEN);
        }
    }

    private static boolean hides(String style) {
        var flat = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return flat.contains("display:none") || flat.contains("visibility:hidden");
    }
}
