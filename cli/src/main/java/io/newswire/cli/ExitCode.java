package io.newswire.cli;

/** What the command ends with. Public API: scripts rely on it. */
public final class ExitCode {
    public static final int OK = 0;
    /** It was tried and did not work; standard error says why. */
    public static final int FAILED = 1;
    /** The command line was not understood, or the store takes a value in it for wrong. */
    public static final int USAGE = 2;
    /** No pipeline runs where one was looked for. */
    public static final int NOT_RUNNING = 3;

    /** It was looked at, and something is to be mended: by {@code doctor}, {@code topics plan} and {@code apply}. */
    public static final int TO_MEND = 4;

    private ExitCode() {}
}
