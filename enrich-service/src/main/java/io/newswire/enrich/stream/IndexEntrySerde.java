package io.newswire.enrich.stream;

import io.newswire.contracts.UndecodableException;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.Said;
import io.newswire.enrich.duplicates.Sketch;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of index entries. An article has one in each of its bands, so they are kept small: a version, the times, the
 * revision, the partition, the id, the sketches. 234 to 273 bytes for a first revision.
 */
@NullUnmarked // Kafka's serdes pass nulls, and say so nowhere.
final class IndexEntrySerde {
    private static final byte VERSION = 5;
    /** Said nothing of when the article began to say it. */
    private static final byte WITHOUT_SINCE = 4;
    /** Nor of when earlier revisions were accepted. */
    private static final byte WITHOUT_TIMES = 3;
    /** Nor of when it was superseded. */
    private static final byte OLDEST = 2;

    private static final long NEVER = Long.MIN_VALUE;
    private static final int FIXED = 1 + 2 * Long.BYTES + 2 * Integer.BYTES + Short.BYTES;

    private IndexEntrySerde() {}

    static Serde<IndexEntry> create() {
        return Serdes.serdeFrom(
                (topic, entry) -> entry == null ? null : encode(entry),
                (topic, bytes) -> bytes == null ? null : decode(bytes));
    }

    static byte[] encode(IndexEntry entry) {
        var id = entry.articleId().getBytes(StandardCharsets.UTF_8);
        int sketches = size(entry.sketch())
                + entry.earlier().stream()
                        .mapToInt(said -> Long.BYTES + size(said.sketch()))
                        .sum();
        int since = entry.earlier().isEmpty() ? 0 : Long.BYTES;
        var out = ByteBuffer.allocate(FIXED + id.length + sketches + since);
        out.put(VERSION).putLong(entry.seenAt().toEpochMilli());
        out.putLong(millis(entry.supersededAt()));
        out.putInt(entry.revision()).putInt(entry.home());
        out.putShort((short) id.length).put(id);
        put(out, entry.sketch());
        if (since > 0) {
            out.putLong(millis(entry.since()));
        }
        for (var said : entry.earlier()) {
            out.putLong(said.from().toEpochMilli());
            put(out, said.sketch());
        }
        return out.array();
    }

    private static int size(Sketch sketch) {
        return Sketch.FINGERPRINT_BYTES
                + Short.BYTES
                + sketch.rows().length
                + Integer.BYTES
                + Byte.BYTES
                + sketch.numbers().length;
    }

    private static void put(ByteBuffer out, Sketch sketch) {
        out.put(HexFormat.of().parseHex(sketch.fingerprint()));
        out.putShort((short) sketch.rows().length).put(sketch.rows());
        out.putInt(sketch.shingles());
        out.put((byte) sketch.numbers().length).put(sketch.numbers());
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
        if (version < OLDEST || version > VERSION) {
            throw new UndecodableException(IndexEntry.class, "version " + version + " is not " + VERSION, null);
        }
        var seenAt = Instant.ofEpochMilli(in.getLong());
        long superseded = version == OLDEST ? NEVER : in.getLong();
        int revision = in.getInt();
        int home = in.getInt();
        var id = new String(take(in, in.getShort()), StandardCharsets.UTF_8);
        var sketch = sketch(in);
        // What has no earlier revisions began with this one.
        var since = in.hasRemaining() ? since(version, in) : seenAt;
        var earlier = new ArrayList<Said>();
        while (in.hasRemaining()) {
            var from = version <= WITHOUT_TIMES ? seenAt : Instant.ofEpochMilli(in.getLong());
            earlier.add(new Said(sketch(in), from));
        }
        var supersededAt = time(superseded);
        return new IndexEntry(id, revision, home, seenAt, since, sketch, earlier, supersededAt);
    }

    private static @Nullable Instant since(byte version, ByteBuffer in) {
        return version > WITHOUT_SINCE ? time(in.getLong()) : null;
    }

    private static @Nullable Instant time(long millis) {
        return millis == NEVER ? null : Instant.ofEpochMilli(millis);
    }

    private static long millis(@Nullable Instant time) {
        return time == null ? NEVER : time.toEpochMilli();
    }

    private static Sketch sketch(ByteBuffer in) {
        var fingerprint = HexFormat.of().formatHex(take(in, Sketch.FINGERPRINT_BYTES));
        var rows = take(in, in.getShort());
        return new Sketch(fingerprint, rows, in.getInt(), take(in, in.get()));
    }

    /** Asked for more than there is, it takes nothing. */
    private static byte[] take(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        var taken = new byte[length];
        in.get(taken);
        return taken;
    }
}
