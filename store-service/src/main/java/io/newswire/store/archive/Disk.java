package io.newswire.store.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files that grow at their end. */
interface Disk {
    /** @throws IOException when it is there already, or cannot be made */
    Growing create(Path file) throws IOException;

    /** Ends a file that nobody writes to; returns when that survives a loss of power. */
    void cut(Path file, long size) throws IOException;

    /** Makes the names in a folder last: a file that is safe under no name is lost. */
    void forceFolder(Path folder) throws IOException;

    /** One such file. */
    interface Growing extends Closeable {
        void append(byte[] bytes) throws IOException;

        /** Returns when all that was appended survives a loss of power. */
        void force() throws IOException;

        void truncate(long size) throws IOException;
    }

    /** The real one. */
    final class Real implements Disk {
        @Override
        public Growing create(Path file) throws IOException {
            var channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            return new Growing() {
                @Override
                public void append(byte[] bytes) throws IOException {
                    var left = ByteBuffer.wrap(bytes);
                    while (left.hasRemaining()) {
                        channel.write(left);
                    }
                }

                @Override
                public void force() throws IOException {
                    channel.force(false);
                }

                @Override
                public void truncate(long size) throws IOException {
                    channel.truncate(size);
                    channel.position(size);
                }

                @Override
                public void close() throws IOException {
                    channel.close();
                }
            };
        }

        @Override
        public void cut(Path file, long size) throws IOException {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(size);
                channel.force(true);
            }
        }

        @Override
        public void forceFolder(Path folder) throws IOException {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
