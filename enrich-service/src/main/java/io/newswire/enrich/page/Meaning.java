package io.newswire.enrich.page;

import io.newswire.contracts.Article.Entity;
import io.newswire.contracts.Article.Provenance;
import io.newswire.enrich.metadata.Found;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the words of an article tell. */
record Meaning(@Nullable Found<String> language, List<Entity> entities) {
    private static final int MOST_KEYWORDS = 8;
    private static final double CONFIDENCE = 0.5;

    Meaning {
        entities = List.copyOf(entities);
    }

    /**
     * The page's own keywords; where it gives none, the names that its text repeats: those mentioned most first, up to
     * eight, each at least twice.
     */
    @Nullable
    Found<List<String>> keywordsOr(@Nullable Found<List<String>> given) {
        if (given != null && !given.value().isEmpty()) {
            return given;
        }
        var repeated = entities.stream()
                .filter(entity -> entity.mentions().size() > 1)
                .sorted(Comparator.comparing(
                        (Entity entity) -> -entity.mentions().size()))
                .map(Entity::name)
                .distinct()
                .limit(MOST_KEYWORDS)
                .toList();
        return repeated.isEmpty() ? null : new Found<>(repeated, new Provenance("text", CONFIDENCE));
    }
}
