package io.newswire.store.write;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Writes {@code article_revision} and, where a newer revision came, {@code article}. In any order and however often
 * revisions come, the rows end up the same.
 */
final class ArticleTables {
    private static final String INSERT_REVISIONS = """
            INSERT INTO article_revision (id, revision, document)
            SELECT id, revision, document::jsonb
            FROM unnest(:id::text[], :revision::integer[], :document::text[]) AS r (id, revision, document)
            ORDER BY id, revision
            ON CONFLICT DO NOTHING
            RETURNING id, revision""";

    private static final String UPSERT_LATEST = """
            INSERT INTO article AS known (
                id, revision, url, headline, authors, date_published, date_published_text, listed_at, section,
                publisher, language, word_count, duplicate_of, duplicate_kind, similarity, story,
                source_organization, feed_url, fetched_at,
                enriched_at, document, source, country, completeness, search_config, search)
            SELECT id, revision, url, headline, ARRAY(SELECT jsonb_array_elements_text(authors::jsonb)),
                date_published::timestamptz, date_published_text, listed_at::timestamptz, section,
                publisher, language, word_count, duplicate_of, duplicate_kind, similarity, story,
                source_organization, feed_url,
                fetched_at::timestamptz, enriched_at::timestamptz, document::jsonb, source, country, completeness,
                search_config,
                setweight(to_tsvector(search_config::regconfig, searched_headline), 'A')
                    || setweight(to_tsvector(search_config::regconfig, searched_description), 'B')
                    || setweight(to_tsvector(search_config::regconfig, searched_body), 'C')
                    || lexemes::tsvector
            FROM unnest(
                :id::text[], :revision::integer[], :url::text[], :headline::text[], :authors::text[],
                :date_published::text[], :date_published_text::text[], :listed_at::text[], :section::text[],
                :publisher::text[], :language::text[], :word_count::integer[], :duplicate_of::text[],
                :duplicate_kind::text[], :similarity::double precision[],
                :story::text[], :source_organization::text[], :feed_url::text[],
                :fetched_at::text[],
                :enriched_at::text[], :document::text[], :search_config::text[], :searched_headline::text[],
                :searched_description::text[], :searched_body::text[], :lexemes::text[], :source::text[],
                :country::text[], :completeness::text[])
            AS r (
                id, revision, url, headline, authors, date_published, date_published_text, listed_at, section,
                publisher, language, word_count, duplicate_of, duplicate_kind, similarity, story,
                source_organization, feed_url, fetched_at,
                enriched_at, document, search_config, searched_headline, searched_description, searched_body,
                lexemes, source, country, completeness)
            ORDER BY id
            ON CONFLICT (id) DO UPDATE SET
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

    private ArticleTables() {}

    static Set<RevisionKey> store(Handle handle, List<ArticleRow> rows) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        var added = insertRevisions(handle, rows);
        // Both tables change in one transaction only, so a revision that was there is behind its article already.
        var latest =
                latest(rows.stream().filter(row -> added.contains(row.key())).toList());
        if (!latest.isEmpty()) {
            upsertLatest(handle, List.copyOf(latest));
        }
        return added;
    }

    private static Set<RevisionKey> insertRevisions(Handle handle, List<ArticleRow> rows) {
        var query = new Columns<>(rows, handle.createQuery(INSERT_REVISIONS))
                .text("id", row -> row.article().id())
                .integer("revision", row -> row.article().revision())
                .text("document", ArticleRow::document)
                .statement();
        return new HashSet<>(query.map((row, context) -> new RevisionKey(row.getString(1), row.getInt(2)))
                .list());
    }

    /** An upsert must not meet a row twice in one statement. */
    private static Collection<ArticleRow> latest(List<ArticleRow> rows) {
        var latest = new LinkedHashMap<String, ArticleRow>();
        for (var row : rows) {
            latest.merge(
                    row.article().id(),
                    row,
                    (a, b) -> a.article().revision() >= b.article().revision() ? a : b);
        }
        return latest.values();
    }

    private static void upsertLatest(Handle handle, List<ArticleRow> rows) {
        ArticleColumns.bind(rows, handle.createUpdate(UPSERT_LATEST)).execute();
        HeadlineWordTable.store(handle, rows);
    }
}
