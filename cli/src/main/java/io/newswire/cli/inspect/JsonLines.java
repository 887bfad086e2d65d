package io.newswire.cli.inspect;

import io.newswire.cli.terminal.Printable;
import io.newswire.contracts.JsonCodec;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;

/** Prints one JSON object a line, harmless for terminals. */
final class JsonLines {
    private final PrintWriter out;
    private final boolean utf8 = System.out.charset().equals(StandardCharsets.UTF_8);

    JsonLines(CommandSpec command) {
        this.out = command.commandLine().getOut();
    }

    <T> void print(Class<T> type, T value) {
        var json = JsonCodec.of(type).encodeToString(value);
        out.println(Printable.line(utf8 ? json : ascii(json)));
        out.flush();
    }

    /** In a locale without UTF-8 other characters would come out as question marks. */
    static String ascii(String json) {
        var ascii = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < 0x7f) {
                ascii.append(c);
            } else {
                ascii.append("\\u%04x".formatted((int) c));
            }
        }
        return ascii.toString();
    }
}
