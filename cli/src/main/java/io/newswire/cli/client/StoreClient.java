package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.terminal.FaultWords;
import io.newswire.cli.terminal.Printable;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.UndecodableException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the store service. */
final class StoreClient {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final URI base;

    /** @param base without a slash at its end */
    StoreClient(URI base) {
        this.base = base;
    }

    <T> T get(String path, Map<String, String> query, Class<T> type) {
        var url = URI.create(base + path + "?" + encoded(query));
        try (var http = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            var request = HttpRequest.newBuilder(url).timeout(ANSWER).build();
            return decoded(http.send(request, HttpResponse.BodyHandlers.ofInputStream()), type);
        } catch (IOException | UndecodableException e) {
            throw unanswered(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(ExitCode.FAILED, "Interrupted before the store answered.", e);
        }
    }

    /** Whether it has the article, be it one that was taken down. */
    boolean knows(String articleId) {
        var url = URI.create(base + "/api/articles/" + articleId);
        try (var http = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            var request = HttpRequest.newBuilder(url).timeout(ANSWER).build();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return switch (status) {
                case OK, GONE -> true;
                case NOT_FOUND -> false;
                default -> throw new IOException("status " + status);
            };
        } catch (IOException e) {
            throw unanswered(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(ExitCode.FAILED, "Interrupted before the store answered.", e);
        }
    }

    private CommandFailed unanswered(Exception e) {
        return new CommandFailed(
                ExitCode.FAILED, "The store at " + base + " did not answer as expected: " + FaultWords.of(e), e);
    }

    private <T> T decoded(HttpResponse<java.io.InputStream> response, Class<T> type) throws IOException {
        try (var body = response.body()) {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("more than " + MAX_BYTES + " bytes");
            }
            if (response.statusCode() != OK) {
                var problem = new String(bytes, StandardCharsets.UTF_8);
                throw new IOException("status " + response.statusCode() + ", " + Printable.shortened(problem, 300));
            }
            return JsonCodec.of(type).decode(bytes);
        }
    }

    static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
