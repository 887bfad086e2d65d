package io.newswire.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What came of a command line. */
public record Typed(int exitCode, String out, String err) {

    public static Typed newswire(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Newswire.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Typed(exitCode, out.toString(), err.toString());
    }

    public List<String> lines() {
        return out.lines().toList();
    }
}
