package io.newswire.cli.client;

import io.newswire.cli.terminal.Printable;
import io.newswire.contracts.JsonCodec;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Mixin of every command that prints data. All of it goes through here, and nothing harmful through it. */
final class Output {
    /** How data is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "text for people, json for programs: one object a line. Default: text.")
    private Format format = Format.TEXT;

    boolean isJson() {
        return format == Format.JSON;
    }

    void line(String text) {
        print(text);
    }

    /** Several lines, parted by line ends. */
    void lines(String text) {
        text.lines().forEach(this::print);
    }

    /** What is not data: it must not stand between JSON objects. */
    void note(String text) {
        var err = command.commandLine().getErr();
        err.println(Printable.line(text));
        err.flush();
    }

    @SuppressWarnings("unchecked")
    void json(Object value) {
        print(JsonCodec.of((Class<Object>) value.getClass()).encodeToString(value));
    }

    private void print(String line) {
        PrintWriter out = command.commandLine().getOut();
        out.println(Printable.line(line));
        out.flush();
    }
}
