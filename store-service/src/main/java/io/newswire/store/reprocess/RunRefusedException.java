package io.newswire.store.reprocess;

/** The run cannot be promoted or discarded as it stands; the message says why and what to do. */
public final class RunRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunRefusedException(String message) {
        super(message);
    }
}
