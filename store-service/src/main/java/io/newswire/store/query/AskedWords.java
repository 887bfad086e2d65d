package io.newswire.store.query;

/** How words are looked for in SQL. */
final class AskedWords {
    /**
     * A table {@code asked} of the words in each language that there are articles in, for {@code :words} and, where it is
     * not null, {@code :config} only. Each article is asked in its own language, so that endings and exclusions are
     * understood. The languages are read from an index with one step each.
     */
    static final String TABLE = """
            WITH RECURSIVE known (config) AS (
                (SELECT search_config FROM article ORDER BY search_config LIMIT 1)
                UNION ALL
                SELECT (SELECT search_config FROM article WHERE search_config > known.config
                    ORDER BY search_config LIMIT 1)
                FROM known WHERE known.config IS NOT NULL),
            asked AS MATERIALIZED (
                SELECT config, websearch_to_tsquery(config::regconfig, :words) AS query
                FROM known WHERE config IS NOT NULL AND (:config::text IS NULL OR config = :config))""";

    /** Articles (a table named a) that fit the words, by their index. */
    static final String ARTICLES = "asked JOIN article a ON a.search @@ asked.query AND a.search_config = asked.config";

    /** The same of one row, without the index: for few rows that were found otherwise. */
    static final String FITS = "a.search @@ websearch_to_tsquery(a.search_config::regconfig, :words)";

    private AskedWords() {}
}
