package io.newswire.store.hooks;

import io.newswire.platform.dial.AddressGuard;
import io.newswire.platform.dial.GuardedHttp;
import io.newswire.platform.dial.GuardedSockets;
import io.newswire.platform.dial.RetryAfter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Posts a message to its receiver, whose address somebody typed: it is dialled through the guard, anew each time, redirects are
 * not followed, and of the answer nothing is read but its head. Thread-safe.
 */
final class Sender {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final MediaType TYPE = MediaType.get(Message.CONTENT_TYPE);
    private static final String AGENT = "Newswire-webhook/1";
    private static final int LONGEST_WHAT = 200;

    private final OkHttpClient http;
    private final Duration timeout;
    private final Clock clock;

    /** @param timeout for one delivery, from the look-up of the name to the head of the answer */
    Sender(AddressGuard guard, Duration timeout, Clock clock) {
        this.timeout = timeout;
        this.clock = clock;
        this.http = GuardedHttp.builder(new GuardedSockets(guard), Dns.SYSTEM, CONNECT)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .callTimeout(timeout)
                .retryOnConnectionFailure(false)
                .build();
    }

    /** Never throws for what a receiver does. */
    Reply send(String url, List<String> secrets, Message message) {
        var now = clock.instant();
        var request = new Request.Builder()
                .url(url)
                .header("User-Agent", AGENT)
                .header("Connection", "close")
                .header("webhook-id", message.id())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", Signature.of(secrets, message.id(), now, message.body()))
                .post(RequestBody.create(message.body(), TYPE))
                .build();
        try (var response = http.newCall(request).execute()) {
            var wish = RetryAfter.parse(response.header("Retry-After"), clock.instant());
            return new Reply(response.code(), wish, "it answered " + response.code());
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            // The last two are how the client takes an answer that is no HTTP.
            return Reply.none(shown(what(e)));
        }
    }

    private String what(Exception e) {
        return switch (e) {
            case UnknownHostException name -> "its name is not known: " + name.getMessage();
            case InterruptedIOException slow -> "no answer within " + timeout.toMillis() + " ms";
            default -> String.valueOf(e.getMessage());
        };
    }

    /** What a receiver wrote may stand in it: not all of it, and nothing that a database or a terminal would not take. */
    private static String shown(String text) {
        var start = text.length() <= LONGEST_WHAT ? text : text.substring(0, LONGEST_WHAT) + "…";
        return start.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
