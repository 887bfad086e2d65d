package io.newswire.enrich.page;

import io.newswire.contracts.Article.Entity;
import io.newswire.contracts.Article.MediaTopic;
import io.newswire.contracts.Article.Provenance;
import io.newswire.enrich.entities.Keywords;
import io.newswire.enrich.metadata.Found;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the words of an article tell. */
record Meaning(
        @Nullable Found<String> language,
        List<Entity> entities,
        @Nullable Found<List<MediaTopic>> topics) {
    private static final double CONFIDENCE = 0.5;

    Meaning {
        entities = List.copyOf(entities);
    }

    /** The page's own keywords; where it gives none, the names that its text repeats or its headline has. */
    @Nullable
    Found<List<String>> keywordsOr(@Nullable Found<List<String>> given, String headline) {
        if (given != null && !given.value().isEmpty()) {
            return given;
        }
        var names = Keywords.of(entities, headline);
        return names.isEmpty() ? null : new Found<>(names, new Provenance("text", CONFIDENCE));
    }
}
