package io.newswire.cli.client;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What comes of a command line. */
record Typed(int exitCode, String out, String err) {

    static Typed run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var root = new CommandLine(new Root());
        ClientCommands.addTo(root);
        root.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Typed(root.execute(arguments), out.toString(), err.toString());
    }

    @Command(name = "newswire")
    static final class Root {}
}
