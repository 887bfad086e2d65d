package io.newswire.cli.bench;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What went in beside what came of it.
 *
 * @param put pages on the topic, or articles behind feeds
 * @param rows articles in the database
 * @param deadLetters records that could not be processed, in the database too
 * @param rejected pages that are no articles, as the service has counted
 */
record Sum(long put, long rows, long deadLetters, long rejected) {
    static final Sum NOTHING = new Sum(0, 0, 0, 0);

    long accounted() {
        return rows + deadLetters + rejected;
    }

    /** Nothing is lost, and nothing is there twice. */
    @JsonProperty
    boolean exact() {
        return put == accounted();
    }

    Sum minus(Sum earlier) {
        return new Sum(
                put - earlier.put, rows - earlier.rows, deadLetters - earlier.deadLetters, rejected - earlier.rejected);
    }
}
