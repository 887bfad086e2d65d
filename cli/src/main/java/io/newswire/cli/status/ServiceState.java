package io.newswire.cli.status;

import io.newswire.cli.local.HealthAnswer;
import io.newswire.cli.local.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * How a service says that it does.
 *
 * @param detail what it answered when it is not ready, empty when it is
 */
public record ServiceState(String name, URI url, boolean ready, String detail) {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final int SHOWN = 300;

    public static ServiceState of(String name, URI url) {
        try {
            var answer = LocalHttp.get(url.resolve("/health/ready"), LIMIT);
            return new ServiceState(name, url, answer.isOk(), answer.isOk() ? "" : why(answer.body()));
        } catch (IOException e) {
            return new ServiceState(name, url, false, "does not answer");
        }
    }

    private static String why(String body) {
        return cut(HealthAnswer.of(body).map(HealthAnswer::problems).orElse(body));
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
