package io.newswire.cli.inspect;

import io.newswire.cli.terminal.Printable;
import io.newswire.contracts.JsonCodec;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Prints one JSON object a line, harmless for terminals. */
final class JsonLines {
    private final PrintWriter out;

    JsonLines(CommandSpec command) {
        this.out = command.commandLine().getOut();
    }

    <T> void print(Class<T> type, T value) {
        out.println(Printable.line(JsonCodec.of(type).encodeToString(value)));
        out.flush();
    }
}
