package io.newswire.enrich.metadata;

import io.newswire.enrich.text.CleanText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a publication's name out of what it says of itself: "The Review is a quarterly publication of …". */
final class Imprint {
    private static final int FAR = 120;
    private static final Pattern SELF = Pattern.compile(
            " is (?:a|an|the) (?:\\w++[- ]){0,3}(?:publication|newspaper|magazine|journal|newsletter|news site|news website|news agency|periodical|weekly|daily)\\b(?: (?:of|by|from|for|published|based|that|which)\\b|\\.)");

    private Imprint() {}

    /** The name that the line begins with, null when the line is of another kind. */
    static @Nullable String publisher(String text) {
        var line = CleanText.line(text.length() > 1000 ? text.substring(0, 1000) : text);
        int is = line.indexOf(" is ");
        if (is < 0 || is > FAR) {
            return null;
        }
        var matcher = SELF.matcher(line);
        if (!matcher.find() || matcher.start() > FAR) {
            return null;
        }
        var name = line.substring(0, matcher.start());
        return isTitle(name) ? name : null;
    }

    /** Begins with a capital, and is no sentence. */
    private static boolean isTitle(String name) {
        return name.length() >= 3
                && Character.isUpperCase(name.charAt(0))
                && name.split(" ").length <= 8
                && name.indexOf('.') < 0
                && !name.equals("This")
                && !name.equals("It");
    }
}
