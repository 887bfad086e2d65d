package io.newswire.cli;

import org.jspecify.annotations.Nullable;

/** Ends a command with a message for people instead of a stack trace. */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    /** @param message what went wrong and what to do about it */
    public CommandFailed(String message) {
        this(ExitCode.FAILED, message, null);
    }

    /** @param exitCode one of {@link ExitCode} */
    public CommandFailed(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
