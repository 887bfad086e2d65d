package io.newswire.cli.terminal;

import java.io.PrintStream;
import java.util.Map;

/** Where people read. Colours only where a person can see them: on a terminal, and NO_COLOR is not set. */
public final class Terminal {
    private final PrintStream out;
    private final boolean coloured;

    /** @param terminal whether {@code out} is one */
    Terminal(PrintStream out, boolean terminal, Map<String, String> environment) {
        this.out = out;
        this.coloured = terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Standard output; the launcher says whether it is a terminal. */
    public static Terminal standard() {
        return new Terminal(System.out, Boolean.getBoolean("newswire.terminal"), System.getenv());
    }

    /** Whether somebody sits there who can be asked; the launcher says so. */
    public static boolean isInteractive() {
        return Boolean.getBoolean("newswire.terminal.input") && showsErrors();
    }

    /** Whether standard error is a terminal; the launcher says so. */
    public static boolean showsErrors() {
        return Boolean.getBoolean("newswire.terminal.errors");
    }

    /** How a piece of a line looks. */
    public enum Style {
        BOLD("1"),
        FAINT("2"),
        RED("31"),
        GREEN("32"),
        YELLOW("33"),
        CYAN("36");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    public boolean isColoured() {
        return coloured;
    }

    public String styled(Style style, String text) {
        return coloured ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text;
    }

    /** A whole line at once, so that lines of several threads do not mix. */
    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }
}
