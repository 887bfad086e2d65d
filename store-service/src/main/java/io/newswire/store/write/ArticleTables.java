package io.newswire.store.write;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;

/**
 * Writes {@code article_revision} and, where a newer revision came, {@code article}. In any order and however often
 * revisions come, the rows end up the same.
 */
final class ArticleTables {
    private static final String INSERT_REVISIONS = """
            INSERT INTO article_revision (part, id, revision, document)
            SELECT part, id, revision, document::jsonb
            FROM unnest(:part::bigint[], :id::text[], :revision::integer[], :document::text[])
                AS r (part, id, revision, document)
            ORDER BY id, revision
            ON CONFLICT DO NOTHING
            RETURNING id, revision""";

    /** With the document as its revision has it: read, and made small, once. The limit keeps the planner from reading all revisions. */
    private static final String UPSERT_LATEST = """
            INSERT INTO article AS known (
                part, id, revision, url, headline, authors, date_published, date_published_text, listed_at, section,
                publisher, language, word_count, duplicate_of, duplicate_kind, similarity, story,
                source_organization, feed_url, fetched_at,
                enriched_at, document, source, country, completeness, search_config, search)
            SELECT r.part, r.id, r.revision, url, headline, ARRAY(SELECT jsonb_array_elements_text(authors::jsonb)),
                date_published::timestamptz, date_published_text, listed_at::timestamptz, section,
                publisher, language, word_count, duplicate_of, duplicate_kind, similarity, story,
                source_organization, feed_url,
                fetched_at::timestamptz, enriched_at::timestamptz, stored.document, source, country, completeness,
                search_config,
                setweight(to_tsvector(search_config::regconfig, searched_headline), 'A')
                    || setweight(to_tsvector(search_config::regconfig, searched_description), 'B')
                    || setweight(to_tsvector(search_config::regconfig, searched_body), 'C')
                    || lexemes::tsvector
            FROM unnest(
                :part::bigint[], :id::text[], :revision::integer[], :url::text[], :headline::text[], :authors::text[],
                :date_published::text[], :date_published_text::text[], :listed_at::text[], :section::text[],
                :publisher::text[], :language::text[], :word_count::integer[], :duplicate_of::text[],
                :duplicate_kind::text[], :similarity::double precision[],
                :story::text[], :source_organization::text[], :feed_url::text[],
                :fetched_at::text[],
                :enriched_at::text[], :search_config::text[], :searched_headline::text[],
                :searched_description::text[], :searched_body::text[], :lexemes::text[], :source::text[],
                :country::text[], :completeness::text[])
            AS r (
                part, id, revision, url, headline, authors, date_published, date_published_text, listed_at, section,
                publisher, language, word_count, duplicate_of, duplicate_kind, similarity, story,
                source_organization, feed_url, fetched_at,
                enriched_at, search_config, searched_headline, searched_description, searched_body,
                lexemes, source, country, completeness)
            CROSS JOIN LATERAL (
                SELECT document FROM article_revision known
                WHERE known.part = r.part AND known.id = r.id AND known.revision = r.revision
                LIMIT 1) AS stored
            ORDER BY r.id
            ON CONFLICT (id, part) DO UPDATE SET
                revision = excluded.revision, url = excluded.url, headline = excluded.headline,
                authors = excluded.authors, date_published = excluded.date_published,
                date_published_text = excluded.date_published_text, listed_at = excluded.listed_at,
                section = excluded.section, publisher = excluded.publisher, language = excluded.language,
                word_count = excluded.word_count, duplicate_of = excluded.duplicate_of,
                duplicate_kind = excluded.duplicate_kind, similarity = excluded.similarity, story = excluded.story,
                source_organization = excluded.source_organization,
                feed_url = excluded.feed_url, fetched_at = excluded.fetched_at,
                enriched_at = excluded.enriched_at, stored_at = now(), stored_tx = pg_current_xact_id(),
                document = excluded.document, source = excluded.source, country = excluded.country,
                completeness = excluded.completeness,
                search_config = excluded.search_config, search = excluded.search
            WHERE known.revision < excluded.revision""";

    private static final String WIDEN = """
            UPDATE article_part known
            SET earliest = least(known.earliest, r.earliest), latest = greatest(known.latest, r.latest)
            FROM (
                SELECT part, min(listed_at::timestamptz) AS earliest, max(listed_at::timestamptz) AS latest
                FROM unnest(:part::bigint[], :listed_at::text[]) AS r (part, listed_at)
                GROUP BY part) AS r
            WHERE known.part = r.part AND (r.earliest < known.earliest OR r.latest > known.latest)""";

    private ArticleTables() {}

    /**
     * What the index needs is made ready while the revisions are written.
     *
     * @param rows each revision once
     * @return the revisions that were not there before
     */
    static Set<RevisionKey> store(Handle handle, List<PlacedRow> rows) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        var indexed = CompletableFuture.supplyAsync(() ->
                rows.stream().filter(PlacedRow::newest).map(IndexedRow::of).toList());
        var added = insertRevisions(handle, rows);
        // Both tables change in one transaction only, so a revision that was there is behind its article already.
        var latest = indexed.join().stream()
                .filter(row -> added.contains(row.row().key()))
                .toList();
        if (!latest.isEmpty()) {
            ArticleColumns.bind(latest, handle.createUpdate(UPSERT_LATEST)).execute();
            HeadlineWordTable.store(handle, latest);
            SourceFeedTable.store(handle, latest);
            widen(handle, latest);
        }
        return added;
    }

    private static Set<RevisionKey> insertRevisions(Handle handle, List<PlacedRow> rows) {
        return new HashSet<>(new Columns<>(rows, handle.createQuery(INSERT_REVISIONS))
                .bigint("part", PlacedRow::part)
                .text("id", placed -> placed.row().article().id())
                .integer("revision", placed -> placed.row().article().revision())
                .text("document", placed -> placed.row().document())
                .statement()
                .map((row, context) -> new RevisionKey(row.getString(1), row.getInt(2)))
                .list());
    }

    private static void widen(Handle handle, List<IndexedRow> rows) {
        new Columns<>(rows, handle.createUpdate(WIDEN))
                .bigint("part", IndexedRow::part)
                .instant("listed_at", indexed -> indexed.row().listedAt())
                .statement()
                .execute();
    }
}
