package io.newswire.store.write;

import io.newswire.store.lexemes.HeadlineWords;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Writes {@code headline_word}: what headlines have in words that no earlier one had. Nothing is ever taken away. */
final class HeadlineWordTable {
    private static final String INSERT = """
            INSERT INTO headline_word (word, pieces)
            SELECT word, string_to_array(pieces, ' ')
            FROM unnest(:word::text[], :pieces::text[]) AS r (word, pieces)
            WHERE NOT EXISTS (SELECT FROM headline_word known WHERE known.word = r.word COLLATE "C")
            ORDER BY word
            ON CONFLICT DO NOTHING""";

    private HeadlineWordTable() {}

    /** In the order of words, so that writers wait for one another and never in a circle. */
    static void store(Handle handle, List<ArticleRow> rows) {
        var words = new TreeSet<String>();
        rows.forEach(row -> words.addAll(HeadlineWords.of(row.searchedHeadline())));
        if (!words.isEmpty()) {
            new Columns<>(List.copyOf(words), handle.createUpdate(INSERT))
                    .text("word", word -> word)
                    .text("pieces", word -> String.join(" ", HeadlineWords.pieces(word)))
                    .statement()
                    .execute();
        }
    }
}
