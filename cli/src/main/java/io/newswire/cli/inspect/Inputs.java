package io.newswire.cli.inspect;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.terminal.FaultWords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What a person names on the command line; {@code -} is standard input. */
final class Inputs {
    static final String STANDARD_INPUT = "-";

    /** Of a line, in characters; the rest of it is dropped. Longer than anything that is taken. */
    static final int MAX_LINE = 65_536;

    private Inputs() {}

    /** Each argument, or each line that is not blank where the only argument is {@code -}: as they come. */
    static void each(List<String> arguments, InputStream standardInput, Consumer<String> use) {
        if (!arguments.equals(List.of(STANDARD_INPUT))) {
            arguments.forEach(use);
            return;
        }
        try {
            lines(new BufferedReader(new InputStreamReader(standardInput, StandardCharsets.UTF_8)), use);
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }

    private static void lines(Reader in, Consumer<String> use) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                give(line, use);
            } else if (line.length() < MAX_LINE) {
                line.append((char) c);
            }
        }
        give(line, use);
    }

    private static void give(StringBuilder line, Consumer<String> use) {
        if (!line.toString().isBlank()) {
            use.accept(line.charAt(line.length() - 1) == '\r' ? line.substring(0, line.length() - 1) : line.toString());
        }
        line.setLength(0);
    }

    /** The first bytes of a file, {@code most} of them. */
    static byte[] file(String name, InputStream standardInput, int most) {
        try (var in = name.equals(STANDARD_INPUT) ? standardInput : Files.newInputStream(Path.of(name))) {
            return in.readNBytes(most);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new CommandFailed(ExitCode.FAILED, name + ": there is no such file", e);
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.FAILED, name + ": cannot be read: " + FaultWords.of(e), e);
        }
    }
}
