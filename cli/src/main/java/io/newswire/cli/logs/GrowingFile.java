package io.newswire.cli.logs;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A log that is still written, or will be: its whole lines, as far as they are there. Follows it where it is rotated. */
final class GrowingFile implements Closeable {
    private final Path file;
    private final byte[] chunk = new byte[64 << 10];
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private @Nullable InputStream in;
    private @Nullable Object key;

    GrowingFile(Path file) {
        this.file = file;
    }

    /** Reads on to the end that the file has now; half a line waits for its other half. */
    void read(Consumer<String> lines) throws IOException {
        var now = keyNow();
        drain(lines);
        if (now != null && !Objects.equals(now, key)) {
            close();
            in = Files.newInputStream(file);
            key = now;
            drain(lines);
        }
    }

    private void drain(Consumer<String> lines) throws IOException {
        if (in == null) {
            return;
        }
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            int from = 0;
            for (int i = 0; i < count; i++) {
                if (chunk[i] == '\n') {
                    begun.write(chunk, from, i - from);
                    lines.accept(begun.toString(StandardCharsets.UTF_8));
                    begun.reset();
                    from = i + 1;
                }
            }
            begun.write(chunk, from, count - from);
        }
    }

    /** Tells one file from another of the same name; null while there is none. */
    private @Nullable Object keyNow() throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }
}
