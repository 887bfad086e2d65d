package io.newswire.store.bucket;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Bytes that can be read from any place on, wherever they are. For one thread. */
public interface ByteSource extends Closeable {
    /** In bytes, now. */
    long length() throws IOException;

    /**
     * Reads at least one byte, unless {@code length} is 0.
     *
     * @return how many were read, -1 at the end and behind it
     */
    int read(long at, byte[] into, int offset, int length) throws IOException;

    /** @throws NoSuchFileException when there is none; the JDK calls everything else by the same name */
    static ByteSource of(Path path) throws IOException {
        try {
            return of(new RandomAccessFile(path.toFile(), "r"));
        } catch (FileNotFoundException e) {
            if (Files.exists(path)) {
                throw e;
            }
            throw (NoSuchFileException) new NoSuchFileException(path.toString()).initCause(e);
        }
    }

    private static ByteSource of(RandomAccessFile file) {
        return new ByteSource() {
            @Override
            public long length() throws IOException {
                return file.length();
            }

            @Override
            public int read(long at, byte[] into, int offset, int length) throws IOException {
                file.seek(at);
                return file.read(into, offset, length);
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }
}
