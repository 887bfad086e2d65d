package io.newswire.client;

/** Where a consumer begins that has no position yet. One that has a position goes on there, whatever is said here. */
public enum Start {
    /**
     * With every article there is, each in its newest revision, and then with what happens, without a gap between the two.
     * Reads {@code newswire.articles-latest} first.
     */
    STATE,
    /** With the oldest event that {@code newswire.articles} still has: those of the last 30 days, unless that was changed. */
    EARLIEST,
    /** With what happens from now on. */
    NOW
}
