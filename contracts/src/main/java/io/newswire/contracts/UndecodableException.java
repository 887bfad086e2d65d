package io.newswire.contracts;

import org.jspecify.annotations.Nullable;

/** Bytes that are not what their topic promises. Never transient: the same bytes fail again. */
public final class UndecodableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UndecodableException(Class<?> expected, String problem, @Nullable Throwable cause) {
        super("no " + expected.getSimpleName() + ": " + problem, cause);
    }
}
