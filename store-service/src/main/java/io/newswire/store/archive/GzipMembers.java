package io.newswire.store.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file member by member, RFC 1952, and knows where each ends and whether it is whole. The WARC library does not
 * compare checksums and reads on from a torn member; the JDK's stream does not tell where a member ends.
 */
final class GzipMembers implements Closeable {
    /** Beyond any record of ours. */
    private static final int LARGEST_CONTENT = 64 << 20;

    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int STEP = 64 * 1024;
    private static final byte[] START = {0x1f, (byte) 0x8b, 8, 0};

    private final RandomAccessFile file;
    private final Inflater inflater = new Inflater(true);
    private final byte[] packed = new byte[STEP];
    private final byte[] unpacked = new byte[STEP];
    private long end;
    private @Nullable String problem;

    /** @param content unpacked */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    record Member(long offset, long length, byte[] content) {
        long end() {
            return offset + length;
        }
    }

    /** @param from offset of a member */
    GzipMembers(Path path, long from) throws IOException {
        this.file = opened(path);
        this.end = from;
    }

    /** @throws NoSuchFileException when there is none; the JDK calls everything else by the same name */
    static RandomAccessFile opened(Path path) throws IOException {
        try {
            return new RandomAccessFile(path.toFile(), "r");
        } catch (FileNotFoundException e) {
            if (Files.exists(path)) {
                throw e;
            }
            throw (NoSuchFileException) new NoSuchFileException(path.toString()).initCause(e);
        }
    }

    /** Empty at the end, and where no whole member follows: {@link #problem} tells which. */
    Optional<Member> next() throws IOException {
        if (problem != null || end >= file.length()) {
            return Optional.empty();
        }
        try {
            var member = member(end);
            end = member.end();
            return Optional.of(member);
        } catch (EOFException e) {
            problem = "the file ends within a gzip member";
        } catch (DataFormatException e) {
            problem = "damaged gzip member: " + e.getMessage();
        }
        return Optional.empty();
    }

    /** Why nothing more can be read before the end of the file; null when all was read. */
    @Nullable
    String problem() {
        return problem;
    }

    /** End of the last whole member. */
    long end() {
        return end;
    }

    private Member member(long offset) throws IOException, DataFormatException {
        file.seek(offset);
        var header = new byte[HEADER];
        file.readFully(header);
        if (!Arrays.equals(START, Arrays.copyOf(header, START.length))) {
            throw new DataFormatException("no header of a member");
        }
        var content = new ByteArrayOutputStream();
        var crc = new CRC32();
        long length = HEADER + inflated(content, crc) + TRAILER;
        file.seek(offset + length - TRAILER);
        int expectedCrc = Integer.reverseBytes(file.readInt());
        int expectedSize = Integer.reverseBytes(file.readInt());
        if (expectedCrc != (int) crc.getValue() || expectedSize != content.size()) {
            throw new DataFormatException("its checksum is another one");
        }
        return new Member(offset, length, content.toByteArray());
    }

    /** How many bytes were read of the packed ones. */
    private long inflated(ByteArrayOutputStream content, CRC32 crc) throws IOException, DataFormatException {
        inflater.reset();
        while (!inflater.finished()) {
            if (inflater.needsInput()) {
                int got = file.read(packed);
                if (got < 0) {
                    throw new EOFException();
                }
                inflater.setInput(packed, 0, got);
            }
            int made = inflater.inflate(unpacked);
            if (inflater.needsDictionary() || content.size() + made > LARGEST_CONTENT) {
                throw new DataFormatException("it is none of a WARC record");
            }
            content.write(unpacked, 0, made);
            crc.update(unpacked, 0, made);
        }
        return inflater.getBytesRead();
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        file.close();
    }
}
