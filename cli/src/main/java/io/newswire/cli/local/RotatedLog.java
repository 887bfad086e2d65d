package io.newswire.cli.local;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a process writes, appended to a file. When that is full it goes on in a new one of the same name, and the full one is
 * called {@code NAME.1}, what was that {@code NAME.2}, and so on; the oldest goes. Lines are whole in each. Not thread-safe.
 */
public final class RotatedLog implements Closeable {
    private static final long FULL = 32L << 20;
    private static final int KEPT = 4;

    private final Path file;
    private final long full;
    private @Nullable OutputStream out;
    private long size;

    RotatedLog(Path file) {
        this(file, FULL);
    }

    RotatedLog(Path file, long full) {
        this.file = file;
        this.full = full;
    }

    /** The full ones that are there, from the oldest. */
    public static List<Path> full(Path file) {
        return IntStream.iterate(KEPT, age -> age > 0, age -> age - 1)
                .mapToObj(age -> aged(file, age))
                .filter(Files::exists)
                .toList();
    }

    /**
     * Appends all that comes, until its end. What cannot be written is read all the same: a full disk holds nobody up who
     * only wants to say something.
     */
    void takeAll(InputStream in) throws IOException {
        var bytes = new byte[8 << 10];
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            try {
                write(bytes, count);
            } catch (IOException e) {
                close();
            }
        }
    }

    private void write(byte[] bytes, int count) throws IOException {
        int rest = out != null && size + count > full ? afterFirstLine(bytes, count) : 0;
        opened().write(bytes, 0, rest);
        if (rest > 0) {
            close();
            rotate();
        }
        opened().write(bytes, rest, count - rest);
        size += count - rest;
    }

    /** 0 where no line ends. */
    private static int afterFirstLine(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    private OutputStream opened() throws IOException {
        var open = out;
        if (open == null) {
            open = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            size = Files.size(file);
            out = open;
        }
        return open;
    }

    private void rotate() throws IOException {
        for (int age = KEPT - 1; age >= 0; age--) {
            if (Files.exists(aged(file, age))) {
                Files.move(aged(file, age), aged(file, age + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path aged(Path file, int age) {
        return age == 0 ? file : file.resolveSibling(file.getFileName() + "." + age);
    }

    @Override
    public void close() throws IOException {
        var open = out;
        out = null;
        if (open != null) {
            open.close();
        }
    }
}
