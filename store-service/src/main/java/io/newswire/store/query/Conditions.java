package io.newswire.store.query;

import io.newswire.store.query.ArticleQuery.Duplicates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What narrows a list of articles (a table named a): only what was asked for, so that each question has its own plan. */
final class Conditions {
    /** Those that the story lists, and those that no story lists and whose revision names it: each by its index. */
    private static final String OF_STORY = """
            a.id IN (
                SELECT m.article FROM story_members m WHERE m.story = :story
                UNION ALL
                SELECT o.id FROM article o WHERE o.story = :story
                    AND NOT EXISTS (SELECT FROM story_members m WHERE m.article = o.id))""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    static Conditions of(ArticleQuery query) {
        var conditions = new Conditions()
                .where("a.language = :language", "language", query.language())
                .where("a.publisher = :publisher", "publisher", query.publisher())
                .where("a.listed_at >= :from", "from", query.from())
                .where("a.listed_at < :to", "to", query.to())
                .where(OF_STORY, "story", query.story());
        conditions.conditions.add("a.deleted_at IS NULL");
        if (query.duplicates() == Duplicates.EXCLUDE) {
            conditions.conditions.add("a.duplicate_of IS NULL");
        }
        return conditions;
    }

    /** Nothing where the value is null. */
    Conditions where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    String sql() {
        return String.join(" AND ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }
}
