package io.newswire.store.access;

/** What a request needs, and what a token gives; each includes those before it. */
enum Role {
    /** No token is needed. */
    OPEN,
    /** Reads. */
    READER,
    /** Changes or triggers something. */
    OPERATOR
}
