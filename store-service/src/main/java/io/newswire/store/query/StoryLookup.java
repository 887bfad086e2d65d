package io.newswire.store.query;

import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Story;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads one story, and which is that of an article. */
final class StoryLookup {
    private static final JsonCodec<Story> STORY = JsonCodec.of(Story.class);

    private static final String FIND = "SELECT document FROM stories WHERE id = :id";

    /** The limit keeps the planner from reading all articles. */
    private static final String STORED = """
            SELECT p.id
            FROM article_place p
            CROSS JOIN LATERAL (SELECT deleted_at FROM article a WHERE a.part = p.part AND a.id = p.id LIMIT 1) AS stored
            WHERE p.id = ANY (:ids) AND stored.deleted_at IS NULL""";

    /** From the story that lists the article, or that its newest revision names, to where it was merged into. */
    private static final String OF_ARTICLE =
            "WITH RECURSIVE way (id, hops) AS (SELECT " + Rows.STORY + """
            , 0 FROM article a WHERE a.part = """ + Rows.PART + """
                AND a.id = :id
            UNION ALL
            SELECT s.merged_into, way.hops + 1
            FROM way JOIN stories s ON s.id = way.id
            WHERE s.merged_into IS NOT NULL AND way.hops < 20)
            SELECT way.id, coalesce(s.member_count, 1) AS members
            FROM way LEFT JOIN stories s ON s.id = way.id
            ORDER BY hops DESC
            LIMIT 1""";

    private StoryLookup() {}

    /** @param id null where no one said */
    record Place(@Nullable String id, int memberCount) {}

    static Optional<StoryDetail> find(Handle handle, String id) {
        return handle.createQuery(FIND)
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(document -> STORY.decode(document.getBytes(StandardCharsets.UTF_8)))
                .map(story -> detail(handle, story));
    }

    private static StoryDetail detail(Handle handle, Story story) {
        var ids = story.members().stream().map(Story.Member::articleId).toList();
        var stored = handle.createQuery(STORED)
                .bindArray("ids", String.class, ids)
                .mapTo(String.class)
                .set();
        return new StoryDetail(story, stored);
    }

    static Place of(Handle handle, String article) {
        return handle.createQuery(OF_ARTICLE)
                .bind("id", article)
                .map((row, context) -> new Place(row.getString("id"), row.getInt("members")))
                .findOne()
                .orElse(new Place(null, 1));
    }
}
