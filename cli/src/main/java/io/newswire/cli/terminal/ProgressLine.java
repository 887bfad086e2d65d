package io.newswire.cli.terminal;

import java.io.PrintWriter;

/** One line that says what is being done, drawn over itself; nothing where nobody watches. */
public final class ProgressLine implements AutoCloseable {
    private static final String FROM_START = "\r\u001b[K";
    private final PrintWriter err;
    private final boolean watched;

    /** @param watched whether somebody sees it; nothing is printed otherwise */
    public ProgressLine(PrintWriter err, boolean watched) {
        this.err = err;
        this.watched = watched;
    }

    public void show(String text) {
        if (watched) {
            err.print(FROM_START + text);
            err.flush();
        }
    }

    @Override
    public void close() {
        show("");
    }
}
