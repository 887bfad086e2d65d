package io.newswire.store.query;

import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Story;
import io.newswire.store.query.StoryQuery.Order;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Lists stories, without those that were merged. */
final class StoryList {
    private static final JsonCodec<Story.Member> MEMBER = JsonCodec.of(Story.Member.class);

    /** Documents are looked into after the page has been chosen: a sort would do it for all that it sorts. */
    private static final String SELECT = """
            SELECT a.id, a.change, a.changed, a.member_count, a.source_organization, a.updated_at,
                coalesce(
                    jsonb_path_query_first(a.document, '$.members[*] ? (@.articleId == $first)',
                        jsonb_build_object('first', a.first_publisher)),
                    a.document -> 'members' -> 0) AS first
            FROM (SELECT * FROM stories a WHERE %1$s ORDER BY %2$s LIMIT :rows) a
            ORDER BY %2$s""";

    private static final String CHANGED_LAST = "a.updated_at DESC, a.id DESC";
    private static final String AFTER = "(a.updated_at, a.id) < (:at, :id)";
    private static final String MOST_TELLINGS = "a.member_count DESC, " + CHANGED_LAST;
    private static final String AFTER_MORE_TELLINGS = "(a.member_count, a.updated_at, a.id) < (:count, :at, :id)";

    private StoryList() {}

    static Page<FoundStory> find(Handle handle, StoryQuery query) {
        var list = list(query);
        var rows =
                statement(handle, "", query).map((row, context) -> story(row)).list();
        return Page.of(
                rows,
                query.page().limit(),
                last -> isByTellings(query)
                        ? Cursor.of(list, last.updatedAt(), last.id(), last.memberCount())
                        : Cursor.of(list, last.updatedAt(), last.id()));
    }

    private static boolean isByTellings(StoryQuery query) {
        return query.order() == Order.TELLINGS;
    }

    private static String list(StoryQuery query) {
        return isByTellings(query) ? "stories-by-tellings" : "stories";
    }

    /** @param verb before the SELECT: EXPLAIN, of a test, or nothing */
    static Query statement(Handle handle, String verb, StoryQuery query) {
        boolean byTellings = isByTellings(query);
        var cursor = Cursor.decode(query.page().cursor(), list(query), byTellings ? 3 : 2);
        var conditions = new Conditions(List.of("a.merged_into IS NULL"), Map.of(), List.of())
                .where("lower(a.source_organization) = lower(:agency)", "agency", query.agency())
                .where("a.updated_at >= :from", "from", query.from())
                .where("a.updated_at < :to", "to", query.to())
                .where(cursor == null ? null : byTellings ? AFTER_MORE_TELLINGS : AFTER);
        var statement = handle.createQuery(
                        verb + SELECT.formatted(conditions.sql(), byTellings ? MOST_TELLINGS : CHANGED_LAST))
                .bindMap(conditions.bindings())
                .bind("rows", query.page().limit() + 1);
        if (cursor != null) {
            statement.bind("at", cursor.instant(0)).bind("id", cursor.text(1));
            if (byTellings) {
                statement.bind("count", cursor.number(2));
            }
        }
        return statement;
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
