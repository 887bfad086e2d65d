package io.newswire.cli.evaluate;

import java.io.PrintWriter;

/** One line that says what is being done, drawn over itself; nothing where nobody watches. */
final class ProgressLine implements AutoCloseable {
    private static final String FROM_START = "\r\u001b[K";
    private final PrintWriter err;
    private final boolean watched;

    ProgressLine(PrintWriter err, boolean watched) {
        this.err = err;
        this.watched = watched;
    }

    void show(String text) {
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
