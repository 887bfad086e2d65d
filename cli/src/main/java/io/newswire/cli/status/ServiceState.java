package io.newswire.cli.status;

import io.newswire.cli.local.HealthAnswer;
import io.newswire.cli.local.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a service of this machine says that it does.
 *
 * @param detail what it answered when it is not ready, empty when it is
 * @param process its pid; null where it does not answer
 * @param restartedAt when it was started again, having ended unasked; null where it was not
 */
public record ServiceState(
        String name,
        URI url,
        boolean ready,
        String detail,
        @Nullable Long process,
        @Nullable Instant restartedAt) {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final int SHOWN = 300;

    /** @param first its pid when all was up, null where that is not known */
    public static ServiceState of(String name, URI url, @Nullable Long first) {
        try {
            var answer = LocalHttp.get(url.resolve("/health/ready"), LIMIT);
            var health = HealthAnswer.of(answer.body()).orElse(null);
            if (health == null) {
                return new ServiceState(name, url, false, "another program answers there", null, null);
            }
            return new ServiceState(
                    name,
                    url,
                    answer.isOk(),
                    answer.isOk() ? "" : cut(health.problems()),
                    health.pid(),
                    first == null || first == health.pid() ? null : startOf(health.pid()));
        } catch (IOException e) {
            return new ServiceState(name, url, false, "does not answer", null, null);
        }
    }

    private static @Nullable Instant startOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .orElse(null);
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
