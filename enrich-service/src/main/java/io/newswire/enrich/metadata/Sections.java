package io.newswire.enrich.metadata;

import io.newswire.enrich.text.CleanText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the part of the site that the article stands in, and its keywords. */
final class Sections {
    private static final int LONGEST = 60;
    private static final int MOST_KEYWORDS = 50;
    private static final String[] NAMES = {
        "article:section", "section", "parsely-section", "og:section", "category", "cxenseparse:category"
    };
    private static final List<String> LABELS =
            List.of("Published in ", "Posted in ", "Filed under ", "Category: ", "Section: ");

    private static final Pattern COMMAS = Pattern.compile("[,;，、]");

    private Sections() {}

    static @Nullable Found<String> section(Clues clues, LinkedArticle article, Breadcrumbs breadcrumbs, Trace trace) {
        return new Choice<String>("articleSection", trace)
                .or(() -> first(article.texts("articleSection").stream(), "json-ld", 0.95, trace))
                .or(() -> first(Stream.ofNullable(clues.meta(NAMES)), "meta", 0.85, trace))
                .or(() -> first(itemTexts(clues), "microdata", 0.85, trace))
                .or(() -> named(breadcrumbs.linked(article), "breadcrumbs", 0.8))
                .or(() -> labelled(clues))
                .or(() -> named(breadcrumbs.shown(clues.trails()), "breadcrumbs", 0.7))
                .winner();
    }

    private static @Nullable Found<String> named(@Nullable String section, String source, double confidence) {
        return section == null ? null : Found.of(section, source, confidence);
    }

    private static Stream<String> itemTexts(Clues clues) {
        return clues.items("articlesection").stream().map(ShortText::of);
    }

    private static @Nullable Found<String> first(Stream<String> texts, String source, double confidence, Trace trace) {
        for (var text : texts.toList()) {
            if (isLabel(text)) {
                return Found.of(text, source, confidence);
            }
            trace.refused("articleSection", source, text, "longer than " + LONGEST + " characters, or empty");
        }
        return null;
    }

    /** A line that says "Published in …", as content management systems write it. */
    private static @Nullable Found<String> labelled(Clues clues) {
        for (var element : clues.sections()) {
            var section = after(ShortText.of(element));
            if (section != null) {
                return Found.of(section, "text", 0.7);
            }
        }
        return null;
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

    static @Nullable Found<List<String>> keywords(
            Clues clues, LinkedArticle article, List<String> fromFeed, Trace trace) {
        return new Choice<List<String>>("keywords", trace)
                .or(() -> words(article.texts("keywords"), "json-ld", 0.9))
                .or(() -> words(clues.metas("article:tag"), "opengraph", 0.9))
                .or(() -> words(clues.metas("news_keywords"), "meta", 0.7))
                .or(() -> words(clues.metas("keywords"), "meta", 0.7))
                .or(() -> words(fromFeed, "feed", 0.7))
                .winner();
    }

    private static @Nullable Found<List<String>> words(List<String> texts, String source, double confidence) {
        var words = split(texts);
        return words.isEmpty() ? null : Found.of(words, source, confidence);
    }

    private static List<String> split(List<String> texts) {
        var words = new LinkedHashSet<String>();
        for (var text : texts) {
            for (var word : COMMAS.split(text)) {
                var line = CleanText.line(word);
                if (isLabel(line) && words.size() < MOST_KEYWORDS) {
                    words.add(line);
                }
            }
        }
        return List.copyOf(words);
    }
}
