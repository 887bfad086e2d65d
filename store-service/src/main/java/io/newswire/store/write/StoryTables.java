package io.newswire.store.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Writes {@code stories} and {@code story_members}: each story as it was told last, and nothing of those that ended or of articles
 * whose part was dropped.
 */
final class StoryTables {
    private static final String FORGET = "DELETE FROM stories WHERE id = ANY (:ids)";

    private static final String UPSERT = """
            INSERT INTO stories AS known (
                id, change, changed, member_count, first_publisher, source_organization, merged_into, updated_at,
                document)
            SELECT id, change, changed, member_count, first_publisher, source_organization, merged_into,
                updated_at::timestamptz, document::jsonb
            FROM unnest(
                :id::text[], :change::text[], :changed::text[], :member_count::integer[], :first_publisher::text[],
                :source_organization::text[], :merged_into::text[], :updated_at::text[], :document::text[])
            AS r (
                id, change, changed, member_count, first_publisher, source_organization, merged_into, updated_at,
                document)
            ORDER BY id
            ON CONFLICT (id) DO UPDATE SET
                change = excluded.change, changed = excluded.changed, member_count = excluded.member_count,
                first_publisher = excluded.first_publisher, source_organization = excluded.source_organization,
                merged_into = excluded.merged_into, updated_at = excluded.updated_at, document = excluded.document
            WHERE known.updated_at < excluded.updated_at
            RETURNING id""";

    private static final String LEAVE = """
            DELETE FROM story_members
            WHERE story = ANY (:whole)
                AND (story, article) NOT IN (SELECT * FROM unnest(:story::text[], :article::text[]))
                OR (story, article) IN (SELECT * FROM unnest(:left_story::text[], :left_article::text[]))""";

    private static final String JOIN = """
            INSERT INTO story_members (story, article)
            SELECT story, article FROM unnest(:story::text[], :article::text[]) AS r (story, article)
            WHERE NOT EXISTS (
                SELECT FROM article_place p JOIN article_part t USING (part)
                WHERE p.id = r.article AND t.expired_at IS NOT NULL)
            ORDER BY story, article
            ON CONFLICT DO NOTHING""";

    private StoryTables() {}

    /** @param rows of any kind, in the order of their topic */
    static void store(Handle handle, List<Row> rows) {
        var told = new LinkedHashMap<String, List<Row.StoryTold>>();
        var ended = new LinkedHashSet<String>();
        for (var row : rows) {
            if (row instanceof Row.StoryTold story) {
                told.computeIfAbsent(story.story().id(), id -> new ArrayList<>())
                        .add(story);
            } else if (row instanceof Row.StoryEnded story) {
                told.remove(story.id());
                ended.add(story.id());
            }
        }
        if (!ended.isEmpty()) {
            handle.createUpdate(FORGET).bindArray("ids", String.class, ended).execute();
        }
        if (!told.isEmpty()) {
            told.values()
                    .forEach(story ->
                            story.sort(Comparator.comparing(row -> row.story().updatedAt())));
            var newest = told.values().stream().map(List::getLast).toList();
            var news = upsert(handle, newest);
            told.keySet().retainAll(news);
            writeMembers(handle, told.values());
        }
    }

    /** Ids of the stories of which this was news. */
    private static Set<String> upsert(Handle handle, List<Row.StoryTold> rows) {
        return new Columns<>(rows, handle.createQuery(UPSERT))
                .text("id", row -> row.story().id())
                .text("change", row -> row.story().change().name())
                .text("changed", row -> row.story().changed())
                .integer("member_count", row -> row.story().memberCount())
                .text("first_publisher", row -> row.story().firstPublisher())
                .text("source_organization", row -> row.story().sourceOrganization())
                .text("merged_into", row -> row.story().mergedInto())
                .instant("updated_at", row -> row.story().updatedAt())
                .text("document", Row.StoryTold::document)
                .statement()
                .mapTo(String.class)
                .set();
    }

    private static void writeMembers(Handle handle, Collection<List<Row.StoryTold>> told) {
        if (told.isEmpty()) {
            return;
        }
        var changes = told.stream().map(MemberChanges::of).toList();
        var joined = pairs(changes, MemberChanges::joined);
        new Columns<>(pairs(changes, MemberChanges::left), bound(joined, handle.createUpdate(LEAVE)))
                .text("left_story", Membership::story)
                .text("left_article", Membership::article)
                .statement()
                .bindArray(
                        "whole",
                        String.class,
                        changes.stream()
                                .filter(MemberChanges::whole)
                                .map(MemberChanges::story)
                                .toList())
                .execute();
        bound(joined, handle.createUpdate(JOIN)).execute();
    }

    private record Membership(String story, String article) {}

    private static List<Membership> pairs(
            List<MemberChanges> changes, Function<MemberChanges, Collection<String>> articles) {
        return changes.stream()
                .flatMap(change ->
                        articles.apply(change).stream().map(article -> new Membership(change.story(), article)))
                .toList();
    }

    private static Update bound(List<Membership> memberships, Update statement) {
        return new Columns<>(memberships, statement)
                .text("story", Membership::story)
                .text("article", Membership::article)
                .statement();
    }
}
