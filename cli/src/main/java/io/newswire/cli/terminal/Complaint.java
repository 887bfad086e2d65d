package io.newswire.cli.terminal;

import java.io.PrintWriter;

/** A line on standard error that says why a command does not end with 0. */
public final class Complaint {
    private static final int LONGEST = 2_000;

    private Complaint() {}

    /** @param why what went wrong, where, and what to do; may come from outside */
    public static void print(PrintWriter err, String why) {
        err.println("newswire: " + Printable.shortened(why, LONGEST));
        err.flush();
    }
}
