package io.newswire.store.hooks;

import io.newswire.contracts.JsonCodec;
import io.newswire.store.query.FoundArticle;
import io.newswire.store.query.StoredBatch;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A batch of matches as it is delivered: CloudEvents 1.0 in its JSON batch format.
 *
 * @param id the same whenever the same revisions are delivered to the same webhook
 */
@SuppressWarnings("ArrayRecordComponent")
record Message(String id, byte[] body) {
    static final String CONTENT_TYPE = "application/cloudevents-batch+json";
    private static final String TYPE = "newswire.article.matched";
    private static final String SOURCE = "/newswire/store-service/saved-queries/";
    private static final int ID_BYTES = 16;

    @SuppressWarnings("rawtypes")
    private static final JsonCodec<List> JSON = JsonCodec.of(List.class);

    /** @param id of the revision: what comes twice comes with the same one */
    private record Event(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            String datacontenttype,
            FoundArticle data) {}

    /** @param items at least one */
    static Message of(String savedQuery, List<StoredBatch.Item> items) {
        var events =
                items.stream().map(item -> event(savedQuery, item.article())).toList();
        var name = new StringBuilder(savedQuery);
        events.forEach(event -> name.append('\n').append(event.id()));
        return new Message("msg_" + digest(name.toString()), JSON.encode(events));
    }

    private static Event event(String savedQuery, FoundArticle article) {
        return new Event(
                "1.0",
                article.id() + ":" + article.revision(),
                SOURCE + savedQuery,
                TYPE,
                article.id(),
                article.storedAt(),
                "application/json",
                article);
    }

    private static String digest(String text) {
        try {
            var whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
