package io.newswire.store.query;

import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Story;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Lists stories, the latest changed first. */
final class StoryList {
    private static final String LIST = "stories";
    private static final JsonCodec<Story.Member> MEMBER = JsonCodec.of(Story.Member.class);

    private static final String SELECT = """
            SELECT id, change, changed, member_count, source_organization, updated_at,
                coalesce(
                    jsonb_path_query_first(document, '$.members[*] ? (@.articleId == $first)',
                        jsonb_build_object('first', first_publisher)),
                    document -> 'members' -> 0) AS first
            FROM stories
            WHERE merged_into IS NULL AND %s
            ORDER BY updated_at DESC, id DESC
            LIMIT :rows""";

    private static final String AFTER = "(updated_at, id) < (:at, :id)";

    private StoryList() {}

    static Page<FoundStory> find(Handle handle, PageQuery query) {
        var cursor = Cursor.decode(query.cursor(), LIST, 2);
        var statement = handle.createQuery(SELECT.formatted(cursor == null ? "true" : AFTER))
                .bind("rows", query.limit() + 1);
        if (cursor != null) {
            statement.bind("at", cursor.instant(0)).bind("id", cursor.text(1));
        }
        var rows = statement.map((row, context) -> story(row)).list();
        return Page.of(rows, query.limit(), last -> Cursor.of(LIST, last.updatedAt(), last.id()));
    }

    private static FoundStory story(ResultSet row) throws SQLException {
        return new FoundStory(
                row.getString("id"),
                Story.Change.valueOf(row.getString("change")),
                row.getString("changed"),
                row.getInt("member_count"),
                member(row.getString("first")),
                row.getString("source_organization"),
                Rows.instant(row, "updated_at"));
    }

    private static Story.@Nullable Member member(@Nullable String json) {
        return json == null ? null : MEMBER.decode(json.getBytes(StandardCharsets.UTF_8));
    }
}
