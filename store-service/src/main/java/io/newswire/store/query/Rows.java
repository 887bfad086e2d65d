package io.newswire.store.query;

import io.newswire.store.query.FoundArticle.Copy;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows. */
final class Rows {
    /** Where the article {@code :id} is: a subselect of its own, so that no other part is looked into. */
    static final String PART = " (SELECT p.part FROM article_place p WHERE p.id = :id)";

    /** Id of the story of an article of a table named a: the one that lists it, else the one that its revision names. */
    static final String STORY = """
            coalesce((
                SELECT m.story FROM story_members m JOIN stories s ON s.id = m.story
                WHERE m.article = a.id ORDER BY s.updated_at DESC, s.id LIMIT 1), a.story)""";

    /** What {@link #article} reads, of a table named a. */
    static final String ARTICLE_COLUMNS = """
            a.id, a.revision, a.url, a.headline, a.authors, a.date_published_text, a.listed_at, a.section, a.publisher,
            a.language, a.word_count, upper(a.completeness) AS completeness, a.duplicate_of, a.duplicate_kind, a.similarity,
            a.feed_url, a.fetched_at, a.enriched_at, a.stored_at, """ + STORY + " AS story";

    private Rows() {}

    /** Needs the columns snippet and rank besides. */
    static FoundArticle article(ResultSet row) throws SQLException {
        return article(row, Snippets.parse(row.getString("snippet")));
    }

    /** Needs the column rank besides. */
    static FoundArticle article(ResultSet row, List<FoundArticle.Excerpt> snippet) throws SQLException {
        return new FoundArticle(
                row.getString("id"),
                row.getInt("revision"),
                row.getString("url"),
                row.getString("headline"),
                List.of((String[]) row.getArray("authors").getArray()),
                row.getString("date_published_text"),
                instant(row, "listed_at"),
                row.getString("section"),
                row.getString("publisher"),
                row.getString("language"),
                row.getInt("word_count"),
                row.getString("completeness"),
                copy(row),
                row.getString("story"),
                row.getString("feed_url"),
                instant(row, "fetched_at"),
                instant(row, "enriched_at"),
                instant(row, "stored_at"),
                snippet,
                row.getObject("rank", Float.class));
    }

    private static @Nullable Copy copy(ResultSet row) throws SQLException {
        var of = row.getString("duplicate_of");
        return of == null ? null : new Copy(row.getString("duplicate_kind"), of, row.getDouble("similarity"));
    }

    static FoundDeadLetter deadLetter(ResultSet row) throws SQLException {
        return new FoundDeadLetter(
                row.getString("place"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getString("stage"),
                row.getString("reason"),
                row.getString("detail"),
                row.getString("error"),
                row.getString("origin_topic"),
                row.getObject("origin_partition", Integer.class),
                row.getObject("origin_offset", Long.class),
                instant(row, "at"),
                text(row.getBytes("key_start")),
                row.getObject("value_bytes", Integer.class),
                text(row.getBytes("value_start")),
                row.getString("headers"),
                FoundDeadLetter.State.valueOf(row.getString("state")),
                row.getInt("redriven"),
                settlement(row),
                row.getString("trouble"));
    }

    private static FoundDeadLetter.@Nullable Settlement settlement(ResultSet row) throws SQLException {
        var at = optionalInstant(row, "settled_at");
        return at == null
                ? null
                : new FoundDeadLetter.Settlement(
                        at, row.getString("settled_by"), row.getString("settled_why"), row.getString("run"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
