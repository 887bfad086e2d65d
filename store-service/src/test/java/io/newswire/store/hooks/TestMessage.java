package io.newswire.store.hooks;

import io.newswire.store.query.StoredBatch;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a receiver would be sent. */
public final class TestMessage {
    private TestMessage() {}

    public static String body(String savedQuery, List<StoredBatch.Item> items) {
        return new String(Message.of(savedQuery, items).body(), StandardCharsets.UTF_8);
    }
}
