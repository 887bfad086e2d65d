package io.newswire.cli.status;

import io.newswire.cli.StoreToken;
import io.newswire.cli.local.LocalHttp;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.UndecodableException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The figures that the store gives at {@code /api/summary}, by their names. */
public record StoreSummary(Map<String, Long> figures) {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int UNAUTHORIZED = 401;

    @SuppressWarnings("rawtypes")
    private static final JsonCodec<Map> JSON = JsonCodec.of(Map.class);

    public StoreSummary {
        figures = new TreeMap<>(figures);
    }

    /**
     * @throws IOException when the store does not answer as it should
     * @throws io.newswire.cli.CommandFailed when it asks for a token that it knows
     */
    public static StoreSummary of(URI store) throws IOException {
        var answer = LocalHttp.get(
                store.resolve("/api/summary"),
                LIMIT,
                StoreToken.fromEnvironment().authorization());
        if (answer.status() == UNAUTHORIZED) {
            throw StoreToken.wanted(store);
        }
        if (!answer.isOk()) {
            throw new IOException(store + "/api/summary answers with " + answer.status());
        }
        try {
            return parse(answer.body());
        } catch (UndecodableException e) {
            throw new IOException("what answers at " + store + " is no store of ours", e);
        }
    }

    static StoreSummary parse(String json) {
        var figures = new TreeMap<String, Long>();
        for (var entry : ((Map<?, ?>) JSON.decode(json.getBytes(StandardCharsets.UTF_8))).entrySet()) {
            if (entry.getValue() instanceof Number number) {
                figures.put(String.valueOf(entry.getKey()), number.longValue());
            }
        }
        return new StoreSummary(figures);
    }

    /** 0 where the store does not give it. */
    public long figure(String name) {
        return figures.getOrDefault(name, 0L);
    }
}
