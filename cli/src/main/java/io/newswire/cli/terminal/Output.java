package io.newswire.cli.terminal;

import io.newswire.cli.terminal.Terminal.Style;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Mixin of every command that prints data. All of it goes through here, and nothing harmful through it. */
public final class Output {
    private static final String CLEARED_LINE = "\r\u001b[K";
    private static final int PROGRESS_WIDTH = 78;

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

    @Option(names = "--json", description = "The same as --output json.")
    private boolean json;

    /** Made once: a mapper of its own for every line would cost more than the line. */
    private @Nullable JsonPrinter printer;

    public boolean isJson() {
        return json || format == Format.JSON;
    }

    public void line(String text) {
        print(text);
    }

    /** Several lines, parted by line ends. */
    public void lines(String text) {
        text.lines().forEach(this::print);
    }

    /** A line that starts with a mark, coloured where a person sees it. */
    public void marked(Style style, String mark, String text) {
        clearProgress();
        PrintWriter out = command.commandLine().getOut();
        out.println(Terminal.standard().styled(style, Printable.line(mark)) + Printable.line(text));
        out.flush();
    }

    /** Tells what goes on, on one line that the next replaces; only where a person waits at a terminal. */
    public void progress(String text) {
        if (Terminal.showsErrors()) {
            var err = command.commandLine().getErr();
            err.print(CLEARED_LINE + Printable.shortened(text, PROGRESS_WIDTH));
            err.flush();
        }
    }

    /** What is not data: it must not stand between JSON objects. */
    public void note(String text) {
        var err = command.commandLine().getErr();
        clearProgress();
        err.println(Printable.line(text));
        err.flush();
    }

    /** Says why the command will not end with 0. */
    public void complain(String why) {
        clearProgress();
        Complaint.print(command.commandLine().getErr(), why);
    }

    /** One object on one line. */
    public void json(Object value) {
        clearProgress();
        if (printer == null) {
            printer = JsonPrinter.lines(command.commandLine().getOut());
        }
        printer.print(value);
    }

    /** A line that is written already, and harmless. */
    public void exported(String line) {
        clearProgress();
        PrintWriter out = command.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    /** Takes the line of progress away. */
    public void clearProgress() {
        progress("");
    }

    private void print(String line) {
        clearProgress();
        PrintWriter out = command.commandLine().getOut();
        out.println(Printable.line(line));
        out.flush();
    }
}
