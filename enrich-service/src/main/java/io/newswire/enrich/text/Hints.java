package io.newswire.enrich.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads hints from an element's tag, role, style and names. One for each page: it remembers the names it has seen. */
final class Hints {
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
    Set<Hint> of(Element element, String names, Set<TagTrait> traits) {
        var hints = EnumSet.noneOf(Hint.class);
        ofTag(traits, hints);
        if (element.attributesSize() > 0) {
            if (!traits.contains(TagTrait.WHOLE)) {
                hints.addAll(seen.computeIfAbsent(names, n -> HintWords.of(element.className(), element.id())));
            }
            ofAttributes(element, hints);
        }
        if (traits.contains(TagTrait.TEXT)) {
            hints.remove(Hint.CLUTTER);
            hints.remove(Hint.BODY);
        }
        return hints;
    }

    private static void ofTag(Set<TagTrait> traits, Set<Hint> hints) {
        if (traits.contains(TagTrait.NOISE)) {
            hints.add(Hint.NOISE);
        } else if (traits.contains(TagTrait.CAPTION)) {
            hints.add(Hint.CAPTION);
        } else if (traits.contains(TagTrait.ABOUT)) {
            hints.add(Hint.ABOUT);
        }
    }

    private static void ofAttributes(Element element, Set<Hint> hints) {
        // The parser writes names in lower case: what asks for any case would only take longer.
        var attributes = element.attributes();
        int names = (attributes.hasKey("class") ? 1 : 0) + (attributes.hasKey("id") ? 1 : 0);
        if (attributes.size() == names) {
            return;
        }
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
