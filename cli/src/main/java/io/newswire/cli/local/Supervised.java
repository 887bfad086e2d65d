package io.newswire.cli.local;

/** A part that runs outside this process and may end unasked. Thread-safe. */
interface Supervised {
    /** For people. */
    String name();

    boolean isAlive();

    /**
     * Starts it where it was. Does nothing while it runs.
     *
     * @throws RuntimeException when it cannot be started now
     */
    void start();

    /** Calls {@code action} each time it ends without having been asked to. */
    void onCrash(Runnable action);
}
