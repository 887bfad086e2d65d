package io.newswire.store.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The body of a request that is JSON. */
public final class JsonRequest {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED = 415;

    private JsonRequest() {}

    /** At most 64 KiB. @throws Refused when it is larger, or not said to be JSON */
    public static byte[] body(Context context) {
        var type = context.contentType();
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            // Also what keeps a form on somebody else's page from being taken for a request.
            throw new Refused(Problem.refused(
                    "not-json", "JSON is needed", UNSUPPORTED, "the body is not application/json", "send JSON"));
        }
        var body = read(context);
        if (body.length > MOST_BYTES) {
            throw new Refused(Problem.refused(
                    "too-large",
                    "The body is too large",
                    TOO_LARGE,
                    "the body has more than " + MOST_BYTES + " bytes",
                    "send less"));
        }
        return body;
    }

    /** A byte more than may be where there are more. */
    private static byte[] read(Context context) {
        try {
            return context.bodyInputStream().readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("the client does not send what it began", e);
        }
    }
}
