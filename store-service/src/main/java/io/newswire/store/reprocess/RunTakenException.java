package io.newswire.store.reprocess;

/** Somebody else works on the run now, or has ended it. */
public final class RunTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunTakenException(String run, Throwable cause) {
        super("run " + run + " was taken over, or ended, by another command or by the console", cause);
    }
}
