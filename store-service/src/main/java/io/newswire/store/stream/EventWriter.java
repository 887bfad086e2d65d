package io.newswire.store.stream;

import io.newswire.contracts.JsonCodec;
import io.newswire.store.query.FoundArticle;
import io.newswire.store.query.StoredBatch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes an event stream (HTML Living Standard, section 9.2). The id of an event is the position behind it. An id without data
 * is no event, and yet what a client that was cut off comes back with.
 */
final class EventWriter {
    private static final JsonCodec<FoundArticle> JSON = JsonCodec.of(FoundArticle.class);

    private final OutputStream out;

    EventWriter(OutputStream out) {
        this.out = out;
    }

    /** @param reconnectMillis after which a client that was cut off comes back */
    void open(long reconnectMillis, String position) throws IOException {
        write("retry: " + reconnectMillis + "\nid: " + position + "\n\n");
        out.flush();
    }

    void article(StoredBatch.Item item) throws IOException {
        write("id: " + item.position() + "\nevent: article\ndata: " + JSON.encodeToString(item.article()) + "\n\n");
    }

    /** Keeps the connection from being taken for dead, and the position from falling behind. */
    void heartbeat(String position) throws IOException {
        write(":\nid: " + position + "\n\n");
        out.flush();
    }

    void flush() throws IOException {
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
