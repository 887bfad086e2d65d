package io.newswire.cli.deployment;

import io.newswire.platform.settings.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/**
 * Kafka's brokers as an operator asks them. Thread-safe.
 *
 * @param settings where they are; everything in {@link KafkaSettings#client} is handed on
 * @param patience longest wait for an answer
 */
public record Brokers(KafkaSettings settings, Duration patience) {
    private static final long SHARE_OF_A_REQUEST = 2;

    /** @throws KafkaException when settings of the client are wrong, or no name in them can be resolved */
    public Admin admin() {
        return Admin.create(connection());
    }

    /** For further clients. */
    public Map<String, Object> connection() {
        var config = new HashMap<String, Object>(settings.client());
        config.put("bootstrap.servers", settings.bootstrapServers());
        config.put("client.id", "newswire-cli");
        config.put("default.api.timeout.ms", Long.toString(patience.toMillis()));
        config.put("request.timeout.ms", Long.toString(patience.toMillis() / SHARE_OF_A_REQUEST));
        return config;
    }

    /**
     * Waits for an answer.
     *
     * @throws KafkaException what the broker said, or that it did not answer in time
     */
    public <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException said ? said : new KafkaException(e.getCause());
        } catch (TimeoutException | CancellationException e) {
            throw new org.apache.kafka.common.errors.TimeoutException("no answer within " + patience, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }

    @Override
    public String toString() {
        return settings.bootstrapServers();
    }
}
