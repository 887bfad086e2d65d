package io.newswire.store.write;

import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import io.newswire.store.lexemes.HeadlineWords;
import java.util.Set;

/**
 * The newest revision of an article with what has to be worked out for the search.
 *
 * @param part of the tables
 * @param authors JSON array of their names
 * @param words of the headline
 */
record IndexedRow(
        ArticleRow row,
        long part,
        String authors,
        String searchedHeadline,
        String searchedDescription,
        String searchedBody,
        String lexemes,
        Set<String> words) {
    private static final JsonCodec<String[]> NAMES = JsonCodec.of(String[].class);

    static IndexedRow of(PlacedRow placed) {
        var row = placed.row();
        return new IndexedRow(
                row,
                placed.part(),
                NAMES.encodeToString(row.article().author().stream()
                        .map(Article.Author::name)
                        .toArray(String[]::new)),
                row.searchedHeadline(),
                row.searchedDescription(),
                row.searchedBody(),
                row.lexemes(),
                HeadlineWords.of(row.searchedHeadline()));
    }
}
