package io.newswire.cli.local;

import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a service of ours answers about its health.
 *
 * @param checks {@code up} or {@code down} by name, with what there is to be said behind a colon
 */
public record HealthAnswer(long pid, Map<String, String> checks) {
    private static final JsonCodec<HealthAnswer> JSON = JsonCodec.of(HealthAnswer.class);
    private static final String DOWN = "down";

    public HealthAnswer {
        checks = Map.copyOf(Objects.requireNonNullElse(checks, Map.of()));
    }

    /** Empty where the answer is of no service of ours. */
    public static Optional<HealthAnswer> of(String body) {
        try {
            return Optional.of(JSON.decode(body.getBytes(StandardCharsets.UTF_8)));
        } catch (UndecodableException e) {
            return Optional.empty();
        }
    }

    /** Of one that is not ready, in words, what is down and why. */
    public String problems() {
        var down = new TreeMap<>(checks)
                .entrySet().stream()
                        .filter(check -> check.getValue().startsWith(DOWN))
                        .map(check -> check.getKey() + " is " + check.getValue().replace(DOWN + ": ", DOWN + ", "))
                        .collect(Collectors.joining("; "));
        return down.isEmpty() ? "it does not say why" : down;
    }
}
