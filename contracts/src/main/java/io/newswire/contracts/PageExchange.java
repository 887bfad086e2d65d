package io.newswire.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP exchange that brought a page, without its body. Travels in the {@link EventHeader#EXCHANGE} header, for whoever
 * archives the page; {@link PageMetadata} has what the page itself is read with.
 *
 * @param protocol of the answer, such as {@code HTTP/1.1}
 * @param reason phrase of the status line, empty where the server gave none
 * @param address IP address of the server, without a port; null when it is not known
 * @param startedAt when the request was sent
 * @param requestHeaders as sent, without those that a feed's settings added: they may hold a secret
 * @param responseHeaders as received and in their order, without cookies
 * @param headersLeftOut whether the answer had more headers than are kept here
 */
public record PageExchange(
        String method,
        String protocol,
        String reason,
        @Nullable String address,
        Instant startedAt,
        List<Field> requestHeaders,
        List<Field> responseHeaders,
        boolean headersLeftOut) {

    /** One header line. Names keep their case, and may come more than once. */
    public record Field(String name, String value) {
        public Field {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }
    }

    public PageExchange {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(startedAt, "startedAt");
        requestHeaders = requestHeaders == null ? List.of() : List.copyOf(requestHeaders);
        responseHeaders = responseHeaders == null ? List.of() : List.copyOf(responseHeaders);
    }
}
