package io.newswire.enrich.stream;

import io.newswire.contracts.UndecodableException;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.Sketch;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.NullUnmarked;

/**
 * Bytes of index entries. An article has one in each of its bands, so they are kept small: a version, the time, the
 * fingerprint, the length of the id, the id, the rows. About 190 bytes, where JSON would take 330.
 */
@NullUnmarked // Kafka's serdes pass nulls, and say so nowhere.
final class IndexEntrySerde {
    private static final byte VERSION = 1;
    private static final int FIXED = 1 + Long.BYTES + Sketch.FINGERPRINT_BYTES + Short.BYTES;

    private IndexEntrySerde() {}

    static Serde<IndexEntry> create() {
        return Serdes.serdeFrom(
                (topic, entry) -> entry == null ? null : encode(entry),
                (topic, bytes) -> bytes == null ? null : decode(bytes));
    }

    static byte[] encode(IndexEntry entry) {
        var id = entry.articleId().getBytes(StandardCharsets.UTF_8);
        var rows = entry.sketch().rows();
        return ByteBuffer.allocate(FIXED + id.length + rows.length)
                .put(VERSION)
                .putLong(entry.seenAt().toEpochMilli())
                .put(HexFormat.of().parseHex(entry.sketch().fingerprint()))
                .putShort((short) id.length)
                .put(id)
                .put(rows)
                .array();
    }

    static IndexEntry decode(byte[] bytes) {
        try {
            return decode(ByteBuffer.wrap(bytes));
        } catch (BufferUnderflowException e) {
            throw new UndecodableException(IndexEntry.class, "it ends after " + bytes.length + " bytes", e);
        }
    }

    private static IndexEntry decode(ByteBuffer in) {
        byte version = in.get();
        if (version != VERSION) {
            throw new UndecodableException(IndexEntry.class, "version " + version + " is not " + VERSION, null);
        }
        var seenAt = Instant.ofEpochMilli(in.getLong());
        var fingerprint = HexFormat.of().formatHex(take(in, Sketch.FINGERPRINT_BYTES));
        var id = new String(take(in, in.getShort()), StandardCharsets.UTF_8);
        return new IndexEntry(id, seenAt, new Sketch(fingerprint, take(in, in.remaining())));
    }

    private static byte[] take(ByteBuffer in, int length) {
        var taken = new byte[length];
        in.get(taken);
        return taken;
    }
}
