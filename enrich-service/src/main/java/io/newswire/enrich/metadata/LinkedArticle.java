package io.newswire.enrich.metadata;

import io.newswire.enrich.text.CleanText;
import io.newswire.enrich.text.Declared;
import io.newswire.enrich.text.EmbeddedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The article among a page's JSON-LD objects, read field by field; all empty when there is none. */
final class LinkedArticle {
    private static final Set<String> OTHERS =
            Set.of("webpage", "itempage", "recipe", "review", "newsmediaorganization", "report");
    private static final Set<String> LISTINGS = Set.of("CollectionPage", "SearchResultsPage");
    private static final int ARTICLE = 10;
    private static final int MOST_PARTS = 10;
    private static final int MOST_PEOPLE = 30;

    private final JsonLd linked;
    private final JsonNode article;
    /** Of each field that has people, those by their names. */
    private final Map<String, Map<String, JsonNode>> people = new HashMap<>();

    private LinkedArticle(JsonLd linked, JsonNode article) {
        this.linked = linked;
        this.article = article;
    }

    static LinkedArticle none() {
        return of(JsonLd.of(List.of()));
    }

    static LinkedArticle of(JsonLd linked) {
        JsonNode best = MissingNode.getInstance();
        double bestScore = 0;
        for (var object : linked.objects()) {
            double score = score(object);
            if (score > bestScore) {
                best = object;
                bestScore = score;
            }
        }
        return new LinkedArticle(linked, best);
    }

    private static double score(JsonNode object) {
        double type = 0;
        for (var name : names(object.path("@type"))) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith("article") || lower.endsWith("posting")) {
                type = Math.max(type, ARTICLE);
            } else if (OTHERS.contains(lower)) {
                type = Math.max(type, 1);
            }
        }
        if (type == 0) {
            return 0;
        }
        for (var field : List.of("headline", "datePublished", "author", "articleBody", "publisher")) {
            type += object.has(field) ? 1 : 0;
        }
        return type;
    }

    private static List<String> names(JsonNode node) {
        return node.isArray() ? node.valueStream().map(n -> n.asString("")).toList() : List.of(node.asString(""));
    }

    /** The objects in a field, be there one or several. */
    List<JsonNode> objectsIn(String field) {
        var node = article.path(field);
        return (node.isArray() ? node.valueStream() : Stream.of(node))
                .map(linked::resolved)
                .filter(JsonNode::isObject)
                .toList();
    }

    /** All of the page's objects that are of this type. */
    List<JsonNode> objects(String type) {
        return linked.objects().stream()
                .filter(object -> names(object.path("@type")).contains(type))
                .toList();
    }

    /** A text without markup, null when absent or empty. */
    @Nullable
    String text(String field) {
        var node = article.path(field);
        var first = node.isArray() && !node.isEmpty() ? node.get(0) : node;
        return plain(first.asString(""));
    }

    /** The paragraphs of a longer text, without markup. */
    List<String> paragraphs(String field) {
        return EmbeddedText.paragraphs(article.path(field).asString(""));
    }

    static @Nullable String plain(String raw) {
        if (raw.isBlank()) {
            return null;
        }
        var line = CleanText.line(
                raw.indexOf('<') >= 0 || raw.indexOf('&') >= 0
                        ? Jsoup.parse(raw).text()
                        : raw);
        return line.isEmpty() ? null : line;
    }

    List<String> texts(String field) {
        var all = new ArrayList<String>();
        for (var name : names(article.path(field))) {
            var plain = plain(name);
            if (plain != null) {
                all.add(plain);
            }
        }
        return all;
    }

    /** Names of the people or bodies in a field: given as text, as objects, or as references. */
    List<String> namesIn(String field) {
        var all = new ArrayList<String>();
        collectNames(article.path(field), all, 0);
        return all;
    }

    private void collectNames(JsonNode node, List<String> into, int depth) {
        if (depth > 3 || into.size() >= MOST_PEOPLE) {
            return;
        }
        if (node.isArray()) {
            node.forEach(each -> collectNames(each, into, depth + 1));
        } else if (node.isObject()) {
            collectNames(linked.resolved(node).path("name"), into, depth + 1);
        } else {
            var plain = plain(node.asString(""));
            if (plain != null) {
                into.add(plain);
            }
        }
    }

    /** A field of an object in a field, such as the URL of the publisher. */
    @Nullable
    String inner(String field, String inner) {
        var node = article.path(field);
        var first = linked.resolved(node.isArray() && !node.isEmpty() ? node.get(0) : node);
        return first.isString()
                ? plain(first.asString())
                : plain(first.path(inner).asString(""));
    }

    /** What a person of this name among a field's people has in another field, such as the author's job. */
    @Nullable
    String ofPerson(String field, String name, String inner) {
        var person = people.computeIfAbsent(field, this::people).get(name);
        if (person == null) {
            return null;
        }
        var value = person.path(inner);
        return plain((value.isArray() && !value.isEmpty() ? value.get(0) : value).asString(""));
    }

    private Map<String, JsonNode> people(String field) {
        var named = new HashMap<String, JsonNode>();
        var all = article.path(field);
        for (var each : all.isArray() ? all.valueStream().limit(MOST_PEOPLE).toList() : List.of(all)) {
            var person = linked.resolved(each);
            var name = plain(person.path("name").asString(""));
            if (name != null) {
                named.putIfAbsent(name, person);
            }
        }
        return named;
    }

    /** The field of the first web page that has it: what speaks of the page speaks of the article that fills it. */
    @Nullable
    String elsewhere(String field) {
        for (var object : linked.objects()) {
            boolean page = names(object.path("@type")).stream().anyMatch(type -> type.endsWith("Page"));
            if (page && plain(object.path(field).asString("")) instanceof String text) {
                return text;
            }
        }
        return null;
    }

    /** A count, given as a number or as text; 0 when absent. */
    int number(String field) {
        return Math.max(0, article.path(field).asInt(0));
    }

    /** The CSS selectors of the article's parts that are for subscribers. */
    List<String> paidParts() {
        var parts = article.path("hasPart");
        var selectors = new ArrayList<String>();
        for (var part : parts.isArray() ? parts.values() : List.of(parts)) {
            if (part.path("isAccessibleForFree").asString("").equalsIgnoreCase("false")) {
                names(part.path("cssSelector")).stream().limit(MOST_PARTS).forEach(selectors::add);
            }
        }
        return selectors.size() > MOST_PARTS ? selectors.subList(0, MOST_PARTS) : selectors;
    }

    /** What the page declares that it is. */
    Declared.Kind kind() {
        if (score(article) >= ARTICLE) {
            return Declared.Kind.ARTICLE;
        }
        boolean listing = linked.objects().stream()
                .flatMap(object -> names(object.path("@type")).stream())
                .anyMatch(LISTINGS::contains);
        return listing ? Declared.Kind.LISTING : Declared.Kind.UNKNOWN;
    }

    boolean isThere() {
        return article.isObject();
    }
}
