package io.newswire.enrich.metadata;

import io.newswire.contracts.Article.Author;
import io.newswire.enrich.text.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds who wrote the article. */
final class Authors {
    private static final int LONGEST_BYLINE = 150;
    private final Clues clues;
    private final LinkedArticle article;
    private final SiteName site;
    private final Trace trace;

    Authors(Clues clues, LinkedArticle article, SiteName site, Trace trace) {
        this.clues = clues;
        this.article = article;
        this.site = site;
        this.trace = trace;
    }

    @Nullable
    Found<List<Author>> choose(List<String> fromFeed) {
        return new Choice<List<Author>>("author", trace)
                .or(() -> first(article.namesIn("author"), "json-ld", 0.95))
                .or(() -> first(metas(), "meta", 0.85))
                .or(() -> first(items(), "microdata", 0.85))
                .or(() -> first(fromFeed, "feed", 0.7))
                .or(() -> first(rel(), "rel-author", 0.7))
                .or(() -> first(named(PersonNames::fullNames), "byline", 0.6))
                .or(() -> first(spoken(), "text", 0.6))
                .or(() -> first(linked(), "author-link", 0.6))
                .or(() -> first(named(PersonNames::singleName), "byline", 0.4))
                .winner();
    }

    private @Nullable Found<List<Author>> first(List<String> bylines, String source, double confidence) {
        var names = PersonNames.of(bylines, site);
        if (names.isEmpty() && !bylines.isEmpty()) {
            trace.refused("author", source, String.join("; ", bylines), "no person's name");
        }
        return names.isEmpty()
                ? null
                : Found.of(names.stream().map(this::described).toList(), source, confidence);
    }

    /** With what JSON-LD knows of the person besides the name. */
    private Author described(String name) {
        var role = article.ofPerson("author", name, "jobTitle");
        var page = article.ofPerson("author", name, "url");
        boolean web = page != null && (page.startsWith("https://") || page.startsWith("http://"));
        return new Author(name, role, null, web ? page : null);
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

    /** The first short text that begins with "By", outside of lists of other articles. */
    private List<String> spoken() {
        for (var element : clues.spoken()) {
            if (DateElement.isElsewhere(element)) {
                continue;
            }
            var text = Spoken.line(element);
            if (text.length() <= LONGEST_BYLINE && PersonNames.isByline(text)) {
                return PersonNames.fullNames(text);
            }
        }
        return List.of();
    }

    /** The first link to an author's page, and those right beside it. */
    private List<String> linked() {
        var names = new ArrayList<String>();
        Element first = null;
        for (var link : clues.authorLinks()) {
            var text = text(link);
            boolean usable =
                    !text.isEmpty() && !PersonNames.of(List.of(text), site).isEmpty();
            if (usable && (first == null ? !DateElement.isElsewhere(link) : first.parent() == link.parent())) {
                first = first == null ? link : first;
                names.add(text);
            }
        }
        return names;
    }

    private List<String> named(Function<String, List<String>> names) {
        for (var element : clues.bylines()) {
            var classes = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
            if (classes.contains("comment") || DateElement.isElsewhere(element)) {
                continue;
            }
            var text = text(element);
            var found = text.length() > LONGEST_BYLINE ? List.<String>of() : names.apply(text);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
