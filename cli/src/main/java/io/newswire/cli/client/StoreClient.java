package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.StoreToken;
import io.newswire.cli.terminal.FaultWords;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.UndecodableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the store service. */
final class StoreClient {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    /** A record of the largest topic, and what is said of it. */
    private static final int MAX_BYTES = 32 * 1024 * 1024;

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int ADDRESS_TOO_LONG = 414;
    private static final int SERVER_ERROR = 500;
    private static final Set<Integer> ANSWERS = Set.of(OK, CREATED, ACCEPTED, GONE);

    private final URI base;
    private final @Nullable String authorization;

    /** @param base without a slash at its end */
    StoreClient(URI base) {
        this.base = base;
        this.authorization = StoreToken.fromEnvironment().authorization();
    }

    <T> T get(String path, Map<String, String> query, Class<T> type) {
        return send(path + "?" + encoded(query), response -> decoded(response, type));
    }

    /** Line by line, however many there are. */
    void lines(String path, Map<String, String> query, Consumer<String> each) {
        send(path + "?" + encoded(query), response -> {
            if (response.statusCode() != OK) {
                throw refusal(response.statusCode(), response.body().readNBytes(MAX_BYTES));
            }
            try (var reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    each.accept(line);
                }
            }
            return true;
        });
    }

    /** Empty where it knows no such thing; also what it says of one that was taken down. */
    <T> Optional<T> find(String path, Class<T> type) {
        return send(
                path,
                response -> response.statusCode() == NOT_FOUND
                        ? Optional.<T>empty()
                        : Optional.of(decoded(response, type)));
    }

    /** As they are. Empty where it knows no such thing. */
    Optional<byte[]> bytes(String path) {
        return send(path, response -> {
            if (response.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            byte[] bytes = whole(response);
            if (response.statusCode() != OK) {
                throw refusal(response.statusCode(), bytes);
            }
            return Optional.of(bytes);
        });
    }

    /** @param body becomes JSON; null for none */
    <T> T post(String path, @Nullable Object body, Class<T> type) {
        var content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(
                        JsonCodec.of(Object.class).encode(body));
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(content);
        return send(request, response -> decoded(response, type));
    }

    /** @throws CommandFailed also where there is no such thing */
    void delete(String path) {
        send(HttpRequest.newBuilder(URI.create(base + path)).DELETE(), response -> {
            if (response.statusCode() != NO_CONTENT) {
                throw refusal(response.statusCode(), response.body().readNBytes(MAX_BYTES));
            }
            return path;
        });
    }

    /** An article, be it one that was taken down; empty where there is none. */
    Optional<KnownArticle> article(String id) {
        return send("/api/articles/" + id, response -> switch (response.statusCode()) {
            case NOT_FOUND -> Optional.<KnownArticle>empty();
            case GONE -> Optional.of(isProblem(response) ? KnownArticle.ERASED : decoded(response, KnownArticle.class));
            default -> Optional.of(decoded(response, KnownArticle.class));
        });
    }

    private interface Reading<T> {
        T read(HttpResponse<InputStream> response) throws IOException;
    }

    private <T> T send(String path, Reading<T> reading) {
        return send(HttpRequest.newBuilder(URI.create(base + path)), reading);
    }

    private <T> T send(HttpRequest.Builder asked, Reading<T> reading) {
        if (authorization != null) {
            asked.header("Authorization", authorization);
        }
        var request = asked.timeout(ANSWER).build();
        try (var http = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            var response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                return reading.read(response);
            }
        } catch (ConnectException e) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    "No store answers at " + base
                            + ". `newswire status` says how the pipeline does, `newswire up` starts"
                            + " one, --store URL names another.",
                    e);
        } catch (IOException | UndecodableException e) {
            throw new CommandFailed(
                    ExitCode.FAILED, "The store at " + base + " did not answer as expected: " + FaultWords.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(ExitCode.FAILED, "Interrupted before the store answered.", e);
        }
    }

    private static byte[] whole(HttpResponse<InputStream> response) throws IOException {
        byte[] bytes = response.body().readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new IOException("more than " + MAX_BYTES + " bytes");
        }
        return bytes;
    }

    private <T> T decoded(HttpResponse<InputStream> response, Class<T> type) throws IOException {
        byte[] bytes = whole(response);
        if (!ANSWERS.contains(response.statusCode()) || isProblem(response)) {
            throw refusal(response.statusCode(), bytes);
        }
        return JsonCodec.of(type).decode(bytes);
    }

    /** Also of what is gone, where nothing is known of it any more. */
    private static boolean isProblem(HttpResponse<InputStream> response) {
        return response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
    }

    /**
     * What the store says against it.
     *
     * @throws CommandFailed where the store has answered just as it should, and says what to do
     */
    private IOException refusal(int status, byte[] body) {
        return switch (status) {
            case UNAUTHORIZED -> throw StoreToken.wanted(base);
            case FORBIDDEN ->
                throw new CommandFailed("The store at " + base + " allows that with a token of an operator only.");
            case ADDRESS_TOO_LONG ->
                throw new CommandFailed(
                        ExitCode.USAGE,
                        "What is asked for is too long for the store: use fewer or shorter words.",
                        null);
            default -> {
                var problem = StoreProblem.of(body);
                if (problem.isPresent() && status < SERVER_ERROR) {
                    // What it takes for wrong, somebody has typed.
                    int exitCode = status == BAD_REQUEST ? ExitCode.USAGE : ExitCode.FAILED;
                    throw new CommandFailed(exitCode, problem.get().text(), null);
                }
                yield new IOException("status " + status + ", "
                        + problem.map(StoreProblem::text).orElseGet(() -> StoreProblem.shown(body)));
            }
        };
    }

    static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
