package io.newswire.ingest.fetch;

import java.io.IOException;

/** We will not. An {@link IOException} so that it passes through the HTTP client from where a connection is dialled. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String reason;

    /** @param reason one of a small set, to be counted */
    RefusedException(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
