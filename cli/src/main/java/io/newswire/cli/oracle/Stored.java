package io.newswire.cli.oracle;

import java.util.List;

/**
 * What the database has.
 *
 * @param articles ids, one entry a row
 * @param newest of each article as {@code id:revision}, one entry a row
 * @param revisions all of them as {@code id:revision}, one entry a row
 * @param copies articles that say that they repeat another
 */
public record Stored(List<String> articles, List<String> newest, List<String> revisions, int copies) {
    public Stored {
        articles = List.copyOf(articles);
        newest = List.copyOf(newest);
        revisions = List.copyOf(revisions);
    }
}
