package io.newswire.cli.logs;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A log that is still written: its whole lines, as far as they are there. */
final class GrowingFile implements Closeable {
    private final BufferedReader reader;
    private final StringBuilder begun = new StringBuilder();

    GrowingFile(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        this.reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder));
    }

    /** Reads on to the end that the file has now; half a line waits for its other half. */
    void read(Consumer<String> lines) throws IOException {
        for (int next = reader.read(); next >= 0; next = reader.read()) {
            if (next == '\n') {
                lines.accept(begun.toString());
                begun.setLength(0);
            } else {
                begun.append((char) next);
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
