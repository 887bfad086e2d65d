package io.newswire.store.write;

import io.newswire.store.lexemes.HeadlineWords;
import io.newswire.store.months.Part;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Writes {@code headline_word}: the words of headlines, and the newest month under which an article with it is filed. */
final class HeadlineWordTable {
    private static final String INSERT = """
            INSERT INTO headline_word AS known (word, pieces, month)
            SELECT word, string_to_array(pieces, ' '), month::date
            FROM unnest(:word::text[], :pieces::text[], :month::text[]) AS r (word, pieces, month)
            WHERE NOT EXISTS (
                SELECT FROM headline_word known WHERE known.word = r.word COLLATE "C" AND known.month >= r.month::date)
            ORDER BY word
            ON CONFLICT (word) DO UPDATE SET month = excluded.month WHERE known.month < excluded.month""";

    private HeadlineWordTable() {}

    /** In the order of words, so that writers wait for one another and never in a circle. */
    static void store(Handle handle, List<IndexedRow> rows) {
        var words = new TreeMap<String, YearMonth>();
        for (var row : rows) {
            var month = Part.of(row.part()).month();
            row.words().forEach(word -> words.merge(word, month, (a, b) -> a.isAfter(b) ? a : b));
        }
        if (!words.isEmpty()) {
            new Columns<>(List.copyOf(words.entrySet()), handle.createUpdate(INSERT))
                    .text("word", Map.Entry::getKey)
                    .text("pieces", word -> String.join(" ", HeadlineWords.pieces(word.getKey())))
                    .text("month", word -> word.getValue().atDay(1).toString())
                    .statement()
                    .execute();
        }
    }
}
