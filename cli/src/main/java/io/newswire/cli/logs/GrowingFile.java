package io.newswire.cli.logs;

import io.newswire.cli.local.LogRotation;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A log that is still written, or will be: its whole lines, as far as they are there. Goes on at the beginning once it was emptied. */
final class GrowingFile implements Closeable {
    private final Path file;
    private final ByteBuffer chunk = ByteBuffer.allocate(64 << 10);
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private @Nullable FileChannel channel;

    GrowingFile(Path file) {
        this.file = file;
    }

    /** Reads on to the end that the file has now; half a line waits for its other half. */
    void read(Consumer<String> lines) throws IOException {
        var open = opened();
        if (open == null) {
            return;
        }
        if (open.position() > open.size()) {
            readRest(open.position(), lines);
            open.position(0);
            begun.reset();
        }
        read(open, lines);
    }

    /** What was written between the last look and the moment when it was emptied. */
    private void readRest(long from, Consumer<String> lines) throws IOException {
        try (var full = FileChannel.open(LogRotation.newestFull(file), StandardOpenOption.READ)) {
            read(full.position(from), lines);
        } catch (NoSuchFileException e) {
            // It was emptied by somebody else.
        }
    }

    private void read(FileChannel open, Consumer<String> lines) throws IOException {
        while (open.read(chunk.clear()) > 0) {
            chunk.flip();
            while (chunk.hasRemaining()) {
                byte next = chunk.get();
                if (next == '\n') {
                    lines.accept(begun.toString(StandardCharsets.UTF_8));
                    begun.reset();
                } else {
                    begun.write(next);
                }
            }
        }
    }

    /** Null while there is no such file. */
    private @Nullable FileChannel opened() throws IOException {
        if (channel == null) {
            try {
                channel = FileChannel.open(file, StandardOpenOption.READ);
            } catch (NoSuchFileException e) {
                return null;
            }
        }
        return channel;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
