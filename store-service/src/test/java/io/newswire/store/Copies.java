package io.newswire.store;

import io.newswire.store.database.Database;

/** Many articles at little cost. */
public final class Copies {
    private static final String INSERT = """
            INSERT INTO article (part, id, revision, headline, authors, listed_at, language, word_count, fetched_at, enriched_at,
                document, search_config, search)
            SELECT a.part, a.id || '-' || to_char(n, 'FM00000'), 1, repeat('x', :length), a.authors,
                a.listed_at - n * interval '1 second', a.language, 1, a.fetched_at, a.enriched_at, a.document, a.search_config, a.search
            FROM article a, generate_series(1, :times) AS n
            WHERE a.id = :id""";

    private Copies() {}

    /** Their ids are that of the article, a dash and five digits from 00001; each is a second older than the one before. */
    public static void add(Database database, String article, int times, int headlineLength) {
        database.forWrites()
                .useHandle(handle -> handle.createUpdate(INSERT)
                        .bind("id", article)
                        .bind("times", times)
                        .bind("length", headlineLength)
                        .execute());
    }
}
