package io.newswire.store.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk that a test fills up or takes away; it keeps half of what it has no room for, as real ones do. */
final class FragileDisk implements Disk {
    private final Disk real = new Disk.Real();
    private boolean full;
    private boolean stuck;
    int forced;

    void fill() {
        full = true;
    }

    /** Full, and nothing that was written can be taken back. */
    void stick() {
        full = true;
        stuck = true;
    }

    void mend() {
        full = false;
        stuck = false;
    }

    @Override
    public Growing create(Path file) throws IOException {
        var below = real.create(file);
        return new Growing() {
            @Override
            public void append(byte[] bytes) throws IOException {
                if (full) {
                    below.append(Arrays.copyOf(bytes, bytes.length / 2));
                    throw new IOException("No space left on device");
                }
                below.append(bytes);
            }

            @Override
            public void force() throws IOException {
                forced++; // Tests lose no power, and run faster without.
            }

            @Override
            public void truncate(long size) throws IOException {
                if (stuck) {
                    throw new IOException("Input/output error");
                }
                below.truncate(size);
            }

            @Override
            public void close() throws IOException {
                below.close();
            }
        };
    }

    @Override
    public void cut(Path file, long size) throws IOException {
        real.cut(file, size);
    }

    @Override
    public void forceFolder(Path folder) {}
}
