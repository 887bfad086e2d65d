package io.newswire.enrich.page;

import io.newswire.contracts.Article;

/** What became of a page. */
public sealed interface Reading {

    /** The page holds an article; it has not been compared with others yet: revision 1, no duplicate. */
    record Readable(Article article) implements Reading {}

    /**
     * The page holds none.
     *
     * @param reason short and countable, such as {@code no-text}
     * @param detail for people
     */
    record Rejected(String reason, String detail) implements Reading {}
}
