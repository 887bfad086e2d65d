package io.newswire.enrich.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
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

    /** Like all that is given here, to be read only. */
    static final Set<Hint> NONE = EnumSet.noneOf(Hint.class);

    private static final Set<Hint> NOISE = EnumSet.of(Hint.NOISE);
    private static final Set<Hint> CAPTION = EnumSet.of(Hint.CAPTION);
    private static final Set<Hint> ABOUT = EnumSet.of(Hint.ABOUT);

    private final Map<String, Set<Hint>> seen = new HashMap<>();

    static String names(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        var id = element.attributes().get("id");
        var classes = element.attributes().get("class").strip();
        return id.isEmpty() ? classes : (classes + ' ' + id).strip();
    }

    Set<Hint> of(Element element, Set<TagTrait> traits) {
        var ofTag = ofTag(traits);
        if (element.attributesSize() == 0) {
            return ofTag;
        }
        var attributes = element.attributes();
        var ofNames = traits.contains(TagTrait.WHOLE) ? NONE : ofNames(attributes.get("class"), attributes.get("id"));
        boolean others = hasOthers(attributes);
        if (!others && ofNames.isEmpty()) {
            return ofTag;
        }
        var hints = EnumSet.copyOf(ofNames);
        hints.addAll(ofTag);
        if (others) {
            ofAttributes(element, hints);
        }
        if (traits.contains(TagTrait.TEXT)) {
            hints.remove(Hint.CLUTTER);
            hints.remove(Hint.BODY);
        }
        return hints;
    }

    private static Set<Hint> ofTag(Set<TagTrait> traits) {
        if (traits.contains(TagTrait.NOISE)) {
            return NOISE;
        }
        if (traits.contains(TagTrait.CAPTION)) {
            return CAPTION;
        }
        return traits.contains(TagTrait.ABOUT) ? ABOUT : NONE;
    }

    /** A page has few classes, and many elements of each; ids are all different. */
    private Set<Hint> ofNames(String classes, String id) {
        var known = classes.isEmpty() ? NONE : seen.get(classes);
        if (known == null) {
            known = HintWords.ofClasses(classes);
            seen.put(classes, known);
        }
        if (id.isEmpty()) {
            return known;
        }
        var hints = EnumSet.copyOf(known);
        HintWords.addWords(id, hints);
        return hints;
    }

    /** Besides its names. */
    private static boolean hasOthers(Attributes attributes) {
        int names = (attributes.hasKey("class") ? 1 : 0) + (attributes.hasKey("id") ? 1 : 0);
        return attributes.size() > names;
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
