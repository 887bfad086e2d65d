package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.terminal.FaultWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that a person names; {@code -} is standard input. */
final class InputFile {
    static final String STANDARD_INPUT = "-";

    /** As much as the fetcher takes of a page. */
    static final int MAX_BYTES = 10_000_000;

    private InputFile() {}

    /** @throws CommandFailed when it cannot be read, or is larger than {@link #MAX_BYTES} */
    static byte[] read(String name) {
        try (var in = open(name)) {
            return read(in, name);
        } catch (NoSuchFileException e) {
            throw new CommandFailed(ExitCode.FAILED, name + ": there is no such file", e);
        } catch (IOException | InvalidPathException e) {
            throw new CommandFailed(ExitCode.FAILED, name + ": cannot be read: " + FaultWords.of(e), e);
        }
    }

    static byte[] read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new CommandFailed(name + ": larger than " + MAX_BYTES / 1_000_000 + " MB, the most that is taken");
        }
        return bytes;
    }

    private static InputStream open(String name) throws IOException {
        return name.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(name));
    }
}
