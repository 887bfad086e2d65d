package io.newswire.store.query;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question that is kept.
 *
 * @param query its filters, by the names of their parameters
 * @param webhook who is told of new matches, null where nobody is
 */
public record FoundSavedQuery(
        String id,
        String name,
        Map<String, String> query,
        Instant createdAt,
        @Nullable Webhook webhook) {
    public FoundSavedQuery {
        query = Map.copyOf(query);
    }

    /** Whether matches are delivered. */
    public enum State {
        ACTIVE,
        /** It failed for too long. The position is kept, and delivery goes on from there when it is resumed. */
        GIVEN_UP
    }

    /**
     * How delivery does.
     *
     * @param receiver scheme, host and port: the rest of the address may be a secret
     * @param secret only in the answer that tells of its creation
     * @param position in the stream of new articles, behind the last match that was delivered
     * @param failures in a row
     * @param nextAttemptAt null where nothing failed
     * @param delivered matches so far
     */
    public record Webhook(
            String receiver,
            @Nullable String secret,
            State state,
            String position,
            int failures,
            @Nullable Instant failingSince,
            @Nullable Instant nextAttemptAt,
            @Nullable String lastError,
            @Nullable Instant lastDeliveryAt,
            long delivered) {
        Webhook withSecret(String value) {
            return new Webhook(
                    receiver,
                    value,
                    state,
                    position,
                    failures,
                    failingSince,
                    nextAttemptAt,
                    lastError,
                    lastDeliveryAt,
                    delivered);
        }
    }

    /** As it is told to whom created it. */
    public FoundSavedQuery withSecret(String secret) {
        return new FoundSavedQuery(id, name, query, createdAt, webhook == null ? null : webhook.withSecret(secret));
    }
}
