package io.newswire.store.archive;

import io.newswire.store.bucket.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

    private final ByteSource file;
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

    /**
     * @param file closed with this
     * @param from offset of a member
     */
    GzipMembers(ByteSource file, long from) {
        this.file = file;
        this.end = from;
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
        if (!Arrays.equals(START, Arrays.copyOf(bytes(offset, HEADER), START.length))) {
            throw new DataFormatException("no header of a member");
        }
        var content = new ByteArrayOutputStream();
        var crc = new CRC32();
        long length = HEADER + inflated(offset + HEADER, content, crc) + TRAILER;
        var trailer = ByteBuffer.wrap(bytes(offset + length - TRAILER, TRAILER)).order(ByteOrder.LITTLE_ENDIAN);
        if (trailer.getInt() != (int) crc.getValue() || trailer.getInt() != content.size()) {
            throw new DataFormatException("its checksum is another one");
        }
        return new Member(offset, length, content.toByteArray());
    }

    private byte[] bytes(long from, int length) throws IOException {
        var bytes = new byte[length];
        for (int got = 0; got < length; ) {
            int more = file.read(from + got, bytes, got, length - got);
            if (more < 0) {
                throw new EOFException();
            }
            got += more;
        }
        return bytes;
    }

    /** How many bytes were read of the packed ones. */
    private long inflated(long from, ByteArrayOutputStream content, CRC32 crc) throws IOException, DataFormatException {
        inflater.reset();
        long at = from;
        while (!inflater.finished()) {
            if (inflater.needsInput()) {
                int got = file.read(at, packed, 0, STEP);
                if (got < 0) {
                    throw new EOFException();
                }
                at += got;
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
