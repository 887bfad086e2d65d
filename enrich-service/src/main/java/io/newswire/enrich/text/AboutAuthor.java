package io.newswire.enrich.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes the paragraph apart from the body that says who the author is: "AUTHOR'S BIO: …", or a line "About the author"
 * with the paragraph after it. An article ends before it.
 */
final class AboutAuthor {
    private static final int SHORTEST = 30;
    private static final List<String> LABELS = List.of(
            "author's bio",
            "author bio",
            "authors' bio",
            "authors' bios",
            "author's biography",
            "about the author",
            "about the authors",
            "about the writer",
            "über den autor",
            "über die autorin",
            "zur person",
            "à propos de l'auteur",
            "sobre el autor",
            "sobre la autora",
            "sobre o autor",
            "об авторе");

    private AboutAuthor() {}

    /** Drops it with all that follows, and gives it back without its label; null when the article has none. */
    static @Nullable String take(Outline outline) {
        var kept = outline.passages().stream().filter(Passage::kept).toList();
        double all = kept.stream().mapToDouble(Passage::prose).sum();
        double before = 0;
        for (int i = 0; i < kept.size(); i++) {
            var text = kept.get(i).text;
            int label = before * 2 > all ? labelLength(text) : 0;
            if (label > 0) {
                kept.subList(i, kept.size()).forEach(passage -> passage.drop(Rule.ABOUT_AUTHOR));
                var same = text.substring(label).strip();
                var next = i + 1 < kept.size() ? kept.get(i + 1).text : "";
                return same.isEmpty() && next.length() < SHORTEST ? null : same.isEmpty() ? next : same;
            }
            before += kept.get(i).prose();
        }
        return null;
    }

    /** With its colon; 0 when the text does not begin with a label, or goes on in the same sentence. */
    private static int labelLength(String text) {
        var start = text.substring(0, Math.min(30, text.length()))
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        for (var label : LABELS) {
            int end = label.length();
            if (start.startsWith(label) && start.length() == end) {
                return end;
            }
            if (start.startsWith(label) && (start.startsWith(":", end) || start.startsWith(" :", end))) {
                return text.indexOf(':') + 1;
            }
        }
        return 0;
    }
}
