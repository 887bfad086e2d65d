package io.newswire.cli.inspect;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** What comes of an inspection. */
record Inspected(int exitCode, List<String> out, String err) {

    static Inspected of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var command = new CommandLine(new InspectCommand());
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = command.execute(arguments);
        return new Inspected(exitCode, out.toString().lines().toList(), err.toString());
    }

    static Inspected withInput(String input, String... arguments) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return of(arguments);
        } finally {
            System.setIn(before);
        }
    }
}
