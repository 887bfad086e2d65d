package io.newswire.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;

/** What a page's head says of its article in a sentence or two: many pages show it as the standfirst. */
final class Description {
    private static final Set<String> NAMES = Set.of("description", "og:description", "twitter:description");
    private static final int SHORTEST = 30;

    private final List<String> folded = new ArrayList<>();

    private Description() {}

    static Description of(Document page) {
        var description = new Description();
        for (var element : page.head().children()) {
            if (element.nameIs("meta")
                    && (NAMES.contains(element.attributes().get("name"))
                            || NAMES.contains(element.attributes().get("property")))) {
                description.add(element.attributes().get("content"));
            }
        }
        return description;
    }

    private void add(String content) {
        var text = Folded.of(content);
        if (text.length() >= SHORTEST && !folded.contains(text)) {
            folded.add(text);
        }
    }

    /** The text is the description, or the one is the beginning of the other. */
    boolean isShownAs(String text) {
        if (folded.isEmpty()) {
            return false;
        }
        var shown = Folded.of(text);
        return shown.length() >= SHORTEST && folded.stream().anyMatch(d -> d.startsWith(shown) || shown.startsWith(d));
    }
}
