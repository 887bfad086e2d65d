package io.newswire.store.console;

import io.newswire.contracts.Article;
import io.newswire.contracts.Story;
import io.newswire.store.query.ArticleDetail;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two tellings of a story, or two revisions of an article, as one text.
 *
 * @param back to what they are of
 * @param fields that they say differently, texts aside
 */
record ComparisonView(String title, Back back, Side a, Side b, List<Change> fields, TextDifference difference) {
    record Back(String name, String link) {}

    /** @param label where or when it is from */
    record Side(String label, String link, ArticleView view) {
        String headline() {
            return view.article().headline();
        }
    }

    /** A field, null where an article has none. */
    record Change(
            String name, @Nullable String before, @Nullable String after) {}

    /** Which of the console's pages it belongs to. */
    String here() {
        return back.name().equals("Story") ? "stories" : "articles";
    }

    static ComparisonView ofTellings(Story story, ArticleDetail first, ArticleDetail second) {
        var back = new Back("Story", Links.story(story.id()));
        return of("How two tellings differ", back, telling(first), telling(second), false);
    }

    /** @param first the one before */
    static ComparisonView ofRevisions(ArticleDetail first, ArticleDetail second) {
        var article = ArticleView.of(second).article();
        var back = new Back("Article", Links.article(article.id()));
        return of("What revision " + second.revision() + " changed", back, revision(first), revision(second), true);
    }

    private static ComparisonView of(String title, Back back, Side a, Side b, boolean withFields) {
        var difference = TextDifference.of(body(a), body(b));
        return new ComparisonView(title, back, a, b, withFields ? changes(a, b) : List.of(), difference);
    }

    private static Side telling(ArticleDetail detail) {
        var view = ArticleView.of(detail);
        return new Side(
                publisher(view) + ", " + view.published(),
                Links.article(view.article().id()),
                view);
    }

    private static Side revision(ArticleDetail detail) {
        var view = ArticleView.of(detail);
        var label = "Revision " + detail.revision() + ", stored " + Format.time(detail.storedAt());
        return new Side(label, Links.revision(view.article().id(), detail.revision()), view);
    }

    private static String publisher(ArticleView view) {
        var publisher = view.publisher();
        var url = view.article().url();
        return publisher != null ? publisher : url == null ? "Submitted" : Links.host(url);
    }

    private static String body(Side side) {
        return side.view().article().articleBody();
    }

    private static List<Change> changes(Side a, Side b) {
        var before = fields(a);
        var after = fields(b);
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new Change(name, before.get(name), after.get(name)))
                .filter(change -> change.before() == null || !change.before().equals(change.after()))
                .toList();
    }

    private static Map<String, String> fields(Side side) {
        var fields = new LinkedHashMap<String, String>();
        side.view()
                .fields()
                .forEach(field -> fields.merge(field.name(), field.value(), (one, more) -> one + ", " + more));
        var article = side.view().article();
        fields.put(
                "entities",
                article.entities().stream().map(Article.Entity::name).sorted().collect(Collectors.joining(", ")));
        fields.put("duplicate", duplicate(article.duplicate()));
        fields.put("story", article.story() == null ? "" : article.story());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private static String duplicate(Article.@Nullable Duplicate duplicate) {
        return duplicate == null
                ? ""
                : Format.words(duplicate.kind()) + " copy of " + duplicate.of() + ", "
                        + Format.percent(duplicate.similarity());
    }

    /** How much differs, for people. */
    String summary() {
        int places = difference.places();
        return Format.count(places) + (places == 1 ? " difference: " : " differences: ")
                + words(TextDifference.Owner.FIRST) + " only in the first, "
                + words(TextDifference.Owner.SECOND) + " only in the second";
    }

    private String words(TextDifference.Owner owner) {
        long words = difference.words(owner);
        return Format.count(words) + (words == 1 ? " word" : " words");
    }
}
