package io.newswire.cli.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks a service's HTTP server; bounded in time and bytes. Thread-safe. */
public final class LocalHttp {
    private static final int MAX_BYTES = 16 << 20;
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    private LocalHttp() {}

    /** The body is cut at 16 MB. */
    public record Answer(int status, String body) {
        public boolean isOk() {
            return status == 200;
        }
    }

    /** @throws IOException when there is no answer within {@code limit} */
    public static Answer get(URI url, Duration limit) throws IOException {
        return get(url, limit, null);
    }

    /** @param authorization the header of that name, null for none */
    public static Answer get(URI url, Duration limit, @Nullable String authorization) throws IOException {
        try {
            // The client's own limit ends with the headers: a body may drip for ever.
            return Within.deadline(limit, "ask " + url, () -> ask(url, limit, authorization));
        } catch (StartFailed e) {
            throw e.getCause() instanceof IOException reason
                    ? reason
                    : new IOException("no answer from " + url + " in time", e.getCause());
        }
    }

    private static Answer ask(URI url, Duration limit, @Nullable String authorization)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url).timeout(limit);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        var response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            return new Answer(response.statusCode(), new String(body.readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
        }
    }
}
