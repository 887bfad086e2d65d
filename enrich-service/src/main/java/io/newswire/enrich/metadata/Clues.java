package io.newswire.enrich.metadata;

import io.newswire.enrich.text.CleanText;
import io.newswire.enrich.text.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** All in a page that may say something about its article, gathered in one go. Each list is bounded. */
final class Clues {
    private static final int MOST = 200;
    private static final int MOST_SECTIONS = 2_000;
    private static final int SHORTEST_LINE = 6;
    private static final int LONGEST_LINE = 200;

    private static final List<String> META_NAMES = List.of("property", "name", "itemprop", "http-equiv");

    private final Map<String, List<String>> metas = new HashMap<>();
    private final Map<String, List<Element>> items = new HashMap<>();
    private final List<Element> times = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final List<Element> bylines = new ArrayList<>();
    private final List<Element> signedParagraphs = new ArrayList<>();
    private final List<Element> authorLinks = new ArrayList<>();
    private final List<Element> spoken = new ArrayList<>();
    private final List<Element> dated = new ArrayList<>();
    private final Map<Element, Integer> datedBefore = new IdentityHashMap<>();
    private final List<Element> sections = new ArrayList<>();
    private final List<Element> trails = new ArrayList<>();
    private final List<Element> paragraphs = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();
    private final Map<String, NameParts> partsOf = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final Document document;
    private final String title;
    private final @Nullable String language;

    private Clues(Document document) {
        this.document = document;
        this.title = CleanText.line(title(document));
        var html = document.firstElementChild();
        var lang = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        this.language = lang.isBlank() ? null : lang.strip();
    }

    /** The first there is: what a server writes before the page makes a body of the head. */
    private static String title(Document document) {
        var head = document.title();
        var first = head.isEmpty() ? document.selectFirst("title") : null;
        return first == null ? head : first.text();
    }

    static Clues none() {
        return of(Walk.of(new Document("")));
    }

    static Clues of(Walk walk) {
        var clues = new Clues(walk.page());
        walk.elements().forEach(clues::add);
        return clues;
    }

    private void add(Element element) {
        if (Spoken.begins(element)) {
            keep(spoken, element);
        }
        if (element.attributesSize() == 0) {
            addUnnamed(element);
        } else {
            addNamed(element, element.attributes());
        }
    }

    private void addUnnamed(Element element) {
        switch (element.normalName()) {
            case "time" -> keep(times, element);
            case "h1", "h2" -> addHeading(element);
            case "p" -> keep(paragraphs, element);
            default -> {}
        }
    }

    private void addHeading(Element heading) {
        if (headings.size() < MOST) {
            headings.add(heading);
            datedBefore.put(heading, dated.size());
        }
    }

    /** The parser writes names in lower case: what asks for any case would only take longer. */
    private void addNamed(Element element, Attributes attributes) {
        var classes = parts(attributes.get("class"));
        switch (element.normalName()) {
            case "meta" -> addMeta(attributes);
            case "script" -> addScript(element, attributes);
            case "link" -> links.putIfAbsent(attributes.get("rel").toLowerCase(Locale.ROOT), attributes.get("href"));
            case "time", "h1", "h2" -> addUnnamed(element);
            case "p" -> {
                addUnnamed(element);
                if (classes.author()) {
                    keep(signedParagraphs, element);
                }
            }
            case "a" -> addLink(element, attributes, classes);
            case "html", "body", "img", "svg" -> {}
            case "nav", "ol", "ul" -> {
                addByNames(element, classes, NameParts.of(attributes.get("id")));
                if (NameParts.of(attributes.get("aria-label")).trail()
                        || NameParts.of(attributes.get("itemtype")).trail()) {
                    keep(trails, element);
                }
            }
            default -> addByNames(element, classes, NameParts.of(attributes.get("id")));
        }
        if (classes.section() && sections.size() < MOST_SECTIONS) {
            sections.add(element);
        }
        var item = attributes.get("itemprop");
        if (!item.isEmpty()) {
            keep(items.computeIfAbsent(item.toLowerCase(Locale.ROOT), k -> new ArrayList<>()), element);
        }
    }

    private void addMeta(Attributes meta) {
        var content = CleanText.line(meta.get("content"));
        if (content.isEmpty()) {
            return;
        }
        for (var attribute : META_NAMES) {
            var name = meta.get(attribute).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && metas.size() < MOST) {
                keep(metas.computeIfAbsent(name, k -> new ArrayList<>()), content);
            }
        }
    }

    private void addScript(Element script, Attributes attributes) {
        if (attributes.get("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            keep(scripts, script.data());
        }
    }

    private void addLink(Element link, Attributes attributes, NameParts classes) {
        if (classes.date()) {
            keep(dated, link);
        }
        if (attributes.get("rel").equals("author")) {
            keep(bylines, link);
        }
        if (AuthorPages.is(attributes.get("href"))) {
            keep(authorLinks, link);
        }
    }

    private void addByNames(Element element, NameParts classes, NameParts id) {
        if (classes.author() || id.author()) {
            keep(bylines, element);
        }
        if (classes.date() || id.date()) {
            keep(dated, element);
        }
        if (classes.trail() || id.trail()) {
            keep(trails, element);
        }
    }

    /** A page has few classes, and many elements of each. */
    private NameParts parts(String classes) {
        var known = classes.isEmpty() ? NameParts.NONE : partsOf.get(classes);
        if (known == null) {
            known = NameParts.of(classes);
            partsOf.put(classes, known);
        }
        return known;
    }

    private static <T> void keep(List<T> list, T value) {
        if (list.size() < MOST) {
            list.add(value);
        }
    }

    /** The first non-empty content among meta elements of these names, in the order of the names. */
    @Nullable
    String meta(String... names) {
        for (var name : names) {
            var contents = metas.get(name);
            if (contents != null) {
                return contents.getFirst();
            }
        }
        return null;
    }

    List<String> metas(String name) {
        return metas.getOrDefault(name, List.of());
    }

    List<Element> items(String itemprop) {
        return items.getOrDefault(itemprop, List.of());
    }

    List<Element> times() {
        return times;
    }

    List<Element> headings() {
        return headings;
    }

    /** The one that says this; else the first of the first rank, null when there is none. */
    @Nullable
    Element heading(@Nullable String text) {
        var folded = text == null ? "" : SiteName.fold(text);
        Element first = null;
        for (var heading : headings) {
            if (!folded.isEmpty() && SiteName.fold(ShortText.of(heading)).equals(folded)) {
                return heading;
            }
            first = first == null && heading.nameIs("h1") ? heading : first;
        }
        return first;
    }

    List<Element> bylines() {
        return bylines;
    }

    /** Paragraphs that are named after authors: some stand below a text and tell of them. */
    List<Element> signedParagraphs() {
        return signedParagraphs;
    }

    /** Links to what look like pages about an author. */
    List<Element> authorLinks() {
        return authorLinks;
    }

    /** Elements whose text begins as a byline does. */
    List<Element> spoken() {
        return spoken;
    }

    /** Elements whose class or id speaks of a date. */
    List<Element> dated() {
        return dated;
    }

    /** How many of {@link #dated} begin before this heading; 0 without one. */
    int datedBefore(@Nullable Element heading) {
        return heading == null ? 0 : datedBefore.getOrDefault(heading, 0);
    }

    /** Elements whose class speaks of a section or category. */
    List<Element> sections() {
        return sections;
    }

    /** Elements whose names speak of breadcrumbs. */
    List<Element> trails() {
        return trails;
    }

    List<Element> paragraphs() {
        return paragraphs;
    }

    /** Pieces of visible text that are no longer than a line, in the page's order. */
    Stream<TextNode> lines() {
        return document.nodeStream(TextNode.class).filter(text -> {
            int length = text.getWholeText().length();
            return length >= SHORTEST_LINE && length <= LONGEST_LINE && !text.isBlank();
        });
    }

    List<String> scripts() {
        return scripts;
    }

    @Nullable
    String link(String rel) {
        return links.get(rel);
    }

    String title() {
        return title;
    }

    /** As the html element says it. */
    @Nullable
    String language() {
        return language;
    }
}
