package io.newswire.platform.telemetry;

import io.newswire.contracts.JsonCodec;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What the server refuses before any route has seen it, such as an address that is none: RFC 9457, as the routes answer. */
final class BadRequests extends ErrorHandler {
    @SuppressWarnings("rawtypes")
    private static final JsonCodec<Map> JSON = JsonCodec.of(Map.class);

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        var title = HttpStatus.getMessage(code);
        var problem = Map.of(
                "type",
                "about:blank",
                "title",
                title,
                "status",
                code,
                "detail",
                message == null ? title : message,
                "fix",
                code < HttpStatus.INTERNAL_SERVER_ERROR_500
                        ? "check the address and the headers of the request"
                        : "see the log of the service");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(JSON.encode(problem)), callback);
    }
}
