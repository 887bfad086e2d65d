package io.newswire.store.write;

/** The database takes everything but this row; the message is what it says against it. */
final class RefusedRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedRowException(String why) {
        super(why);
    }
}
