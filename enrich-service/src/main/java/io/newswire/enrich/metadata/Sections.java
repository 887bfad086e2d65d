package io.newswire.enrich.metadata;

import io.newswire.enrich.text.CleanText;
import java.util.LinkedHashSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds the part of the site that the article stands in, and its keywords. */
final class Sections {
    private static final int LONGEST = 60;
    private static final int MOST_KEYWORDS = 50;
    private static final int MOST_LABELLED = 50;
    private static final List<String> LABELS =
            List.of("Published in ", "Posted in ", "Filed under ", "Category: ", "Section: ");

    private Sections() {}

    static @Nullable Found<String> section(Clues clues, LinkedArticle article) {
        for (var text : article.texts("articleSection")) {
            if (isLabel(text)) {
                return Found.of(text, "json-ld", 0.95);
            }
        }
        var meta = clues.meta(
                "article:section", "section", "parsely-section", "og:section", "category", "cxenseparse:category");
        if (meta != null && isLabel(meta)) {
            return Found.of(meta, "meta", 0.85);
        }
        for (var item : clues.items("articlesection")) {
            if (isLabel(CleanText.line(item.text()))) {
                return Found.of(CleanText.line(item.text()), "microdata", 0.85);
            }
        }
        return labelled(clues);
    }

    /** A line that says "Published in …", as content management systems write it. */
    private static @Nullable Found<String> labelled(Clues clues) {
        var labelled = clues.sections().stream()
                .filter(Sections::beginsWithLabel)
                .limit(MOST_LABELLED)
                .toList();
        for (var element : labelled) {
            var section = after(CleanText.line(element.text()));
            if (section != null) {
                return Found.of(section, "text", 0.7);
            }
        }
        return null;
    }

    /** As far as the first piece of its text tells: the whole text of every element would be read as often as they nest. */
    private static boolean beginsWithLabel(Element element) {
        var text = element.nodeStream(TextNode.class)
                .map(node -> CleanText.line(node.getWholeText()))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        return LABELS.stream().anyMatch(label -> label.startsWith(text) || text.startsWith(label.strip()));
    }

    /** What follows the label in a line such as "Published in Essays", null when there is no label. */
    static @Nullable String after(String line) {
        for (var label : LABELS) {
            if (line.startsWith(label) && isLabel(line.substring(label.length()))) {
                return line.substring(label.length());
            }
        }
        return null;
    }

    private static boolean isLabel(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    static @Nullable Found<List<String>> keywords(Clues clues, LinkedArticle article, List<String> fromFeed) {
        var linked = split(article.texts("keywords"));
        if (!linked.isEmpty()) {
            return Found.of(linked, "json-ld", 0.9);
        }
        var tags = split(clues.metas("article:tag"));
        if (!tags.isEmpty()) {
            return Found.of(tags, "opengraph", 0.9);
        }
        var meta = split(List.of(String.join(
                ",", clues.metas("news_keywords").isEmpty() ? clues.metas("keywords") : clues.metas("news_keywords"))));
        if (!meta.isEmpty()) {
            return Found.of(meta, "meta", 0.7);
        }
        return fromFeed.isEmpty() ? null : Found.of(split(fromFeed), "feed", 0.7);
    }

    private static List<String> split(List<String> texts) {
        var words = new LinkedHashSet<String>();
        for (var text : texts) {
            for (var word : text.split("[,;，、]")) {
                var line = CleanText.line(word);
                if (isLabel(line) && words.size() < MOST_KEYWORDS) {
                    words.add(line);
                }
            }
        }
        return List.copyOf(words);
    }
}
