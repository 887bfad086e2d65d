package io.newswire.cli.chaos;

/**
 * Something that is given to the pipeline.
 *
 * @param number which article, page, newsroom or record of its kind; that of a copy and a revision is that of its original
 */
record Item(Kind kind, int number) {
    enum Kind {
        /** A page of an article that says something new. */
        ARTICLE,
        /** A page of another article that says the same as one before. */
        COPY,
        /** The page of an article before, with a paragraph more. */
        REVISION,
        /** A page with nothing to read. */
        BLANK,
        /** A record that no stage can read. */
        POISON,
        /** A link to a page that no server has. */
        MISSING,
        /** A newsroom with feeds that are to be followed. */
        NEWSROOM
    }
}
