package io.newswire.store.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcWriter;

/** Makes a gzip member of each record, in memory: whether the disk takes it is asked afterwards, for a batch at once. */
final class Members {
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private @Nullable WarcWriter writer;

    byte[] of(WarcRecord record) {
        try {
            var through = writer == null ? new WarcWriter(Channels.newChannel(made), WarcCompression.GZIP) : writer;
            // Only one that has finished its member is used again.
            writer = null;
            made.reset();
            through.write(record);
            writer = through;
            return made.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("a record cannot be packed", e);
        }
    }
}
