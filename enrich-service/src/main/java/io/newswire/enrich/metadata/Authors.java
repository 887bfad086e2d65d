package io.newswire.enrich.metadata;

import io.newswire.contracts.Article.Author;
import io.newswire.enrich.text.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds who wrote the article. */
final class Authors {
    private static final int LONGEST_BYLINE = 150;
    private final Clues clues;
    private final LinkedArticle article;
    private final SiteName site;

    Authors(Clues clues, LinkedArticle article, SiteName site) {
        this.clues = clues;
        this.article = article;
        this.site = site;
    }

    @Nullable
    Found<List<Author>> choose(List<String> fromFeed) {
        var found = first(article.namesIn("author"), "json-ld", 0.95);
        found = found != null ? found : first(metas(), "meta", 0.85);
        found = found != null ? found : first(items(), "microdata", 0.85);
        found = found != null ? found : first(fromFeed, "feed", 0.7);
        found = found != null ? found : first(rel(), "rel-author", 0.7);
        found = found != null ? found : first(named(), "byline", 0.6);
        found = found != null ? found : first(spoken(), "text", 0.6);
        return found;
    }

    private @Nullable Found<List<Author>> first(List<String> bylines, String source, double confidence) {
        var names = PersonNames.of(bylines, site);
        return names.isEmpty()
                ? null
                : Found.of(names.stream().map(Author::named).toList(), source, confidence);
    }

    private List<String> metas() {
        for (var name : List.of(
                "author",
                "article:author",
                "article:author_name",
                "byl",
                "dc.creator",
                "dcterms.creator",
                "dc.contributor",
                "parsely-author",
                "sailthru.author",
                "citation_author",
                "twitter:data1",
                "shareaholic:article_author_name",
                "cxenseparse:author",
                "citation_authors")) {
            var values = name.equals("twitter:data1") ? labelled() : clues.metas(name);
            var usable = values.stream()
                    .filter(v -> !v.contains("://") && !v.startsWith("@"))
                    .toList();
            if (!PersonNames.of(usable, site).isEmpty() && !(usable.size() == 1 && site.is(usable.getFirst()))) {
                return usable;
            }
        }
        return List.of();
    }

    /** WordPress labels a Twitter card's first line "Written by". */
    private List<String> labelled() {
        var label = clues.meta("twitter:label1");
        return label != null && label.toLowerCase(Locale.ROOT).contains("written")
                ? clues.metas("twitter:data1")
                : List.of();
    }

    private List<String> items() {
        var names = new ArrayList<String>();
        for (var item : clues.items("author")) {
            if (item.parents().stream()
                    .limit(4)
                    .anyMatch(p -> p.attr("itemtype").endsWith("Comment"))) {
                continue;
            }
            var name = item.selectFirst("[itemprop=name]");
            names.add(text(name == null ? item : name));
        }
        return names;
    }

    private static String text(Element element) {
        var content = element.attr("content");
        return CleanText.line(content.isEmpty() ? element.text() : content);
    }

    private List<String> rel() {
        return clues.bylines().stream()
                .filter(element -> element.attr("rel").equals("author"))
                .map(Authors::text)
                .filter(text -> !text.isEmpty())
                .limit(1)
                .toList();
    }

    /** The first short paragraph that begins with "By". */
    private List<String> spoken() {
        for (var paragraph : clues.paragraphs()) {
            var text = CleanText.line(paragraph.text());
            if (text.length() <= LONGEST_BYLINE && PersonNames.isByline(text)) {
                return List.of(text);
            }
        }
        return List.of();
    }

    private List<String> named() {
        for (var element : clues.bylines()) {
            var names = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
            if (names.contains("comment")) {
                continue;
            }
            var text = text(element);
            if (text.length() <= LONGEST_BYLINE
                    && !PersonNames.of(List.of(text), site).isEmpty()) {
                return List.of(text);
            }
        }
        return List.of();
    }
}
