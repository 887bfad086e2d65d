package io.newswire.cli.status;

import io.newswire.cli.local.HealthAnswer;
import io.newswire.cli.local.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a service of this machine says that it does.
 *
 * @param detail what it answered when it is not ready, empty when it is
 * @param process its pid; null where it does not answer, as is {@code startedAt}
 */
public record ServiceState(
        String name,
        URI url,
        boolean ready,
        String detail,
        @Nullable Long process,
        @Nullable Instant startedAt) {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final int SHOWN = 300;

    public static ServiceState of(String name, URI url) {
        try {
            var answer = LocalHttp.get(url.resolve("/health/ready"), LIMIT);
            var health = HealthAnswer.of(answer.body()).orElse(null);
            return new ServiceState(
                    name,
                    url,
                    answer.isOk(),
                    answer.isOk() ? "" : cut(health == null ? answer.body() : health.problems()),
                    health == null ? null : health.pid(),
                    health == null ? null : startOf(health.pid()));
        } catch (IOException e) {
            return new ServiceState(name, url, false, "does not answer", null, null);
        }
    }

    private static @Nullable Instant startOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .orElse(null);
    }

    /** When it was started again, having ended unasked since then; empty where it was not. @param then when all of its pipeline was up, or later */
    public Optional<Instant> startedAgain(Instant then) {
        return Optional.ofNullable(startedAt).filter(start -> start.isAfter(then));
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
