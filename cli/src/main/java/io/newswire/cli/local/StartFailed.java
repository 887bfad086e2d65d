package io.newswire.cli.local;

import org.jspecify.annotations.Nullable;

/** A part of the local pipeline did not come up; the message says which, where, and what to do. */
public final class StartFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartFailed(String message) {
        this(message, null);
    }

    StartFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
