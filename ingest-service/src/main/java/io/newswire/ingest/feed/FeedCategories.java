package io.newswire.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Categories, subjects and keywords, each once. */
final class FeedCategories {
    private static final int MAX_CATEGORIES = 500;

    private final Set<String> found = new LinkedHashSet<>();

    private FeedCategories() {}

    static List<String> ofRss(XmlElement element) {
        var categories = new FeedCategories();
        element.children("category").forEach(category -> categories.add(rss(category)));
        element.children("itunes:keywords").forEach(keywords -> categories.list(keywords.text()));
        element.children("itunes:category").forEach(categories::itunes);
        element.children("dc:subject").forEach(subject -> categories.add(subject.text()));
        element.children("atom:category").forEach(category -> categories.add(atom(category)));
        return categories.all();
    }

    static List<String> ofAtom(XmlElement element) {
        var categories = new FeedCategories();
        element.children("category").forEach(category -> categories.add(atom(category)));
        element.children("dc:subject").forEach(subject -> categories.add(subject.text()));
        return categories.all();
    }

    /** Of a list with commas. */
    static List<String> ofList(@Nullable String keywords) {
        var categories = new FeedCategories();
        categories.list(keywords);
        return categories.all();
    }

    private static @Nullable String rss(XmlElement category) {
        return category.hasElements() ? XmlMarkup.inside(category, false) : category.text();
    }

    /** What people read, where there is such a thing beside the name for machines. */
    private static @Nullable String atom(XmlElement category) {
        var label = category.attribute("label");
        var term = category.attribute("term");
        return label != null ? label : term != null ? term : category.text();
    }

    private void itunes(XmlElement category) {
        add(category.attribute("text"));
        category.children("itunes:category").forEach(this::itunes);
    }

    private void list(@Nullable String keywords) {
        if (keywords != null) {
            for (var keyword : keywords.split(",", MAX_CATEGORIES)) {
                add(keyword);
            }
        }
    }

    private void add(@Nullable String category) {
        if (category != null && !category.isBlank() && found.size() < MAX_CATEGORIES) {
            found.add(category.strip());
        }
    }

    private List<String> all() {
        return new ArrayList<>(found);
    }
}
