package io.newswire.enrich.duplicates;

/** Why an article was removed. */
public enum Removal {
    /** Its page is gone: if it comes back, so does the article. */
    GONE,
    /** An operator took it down: it stays so whatever its page says. */
    TAKEN_DOWN
}
