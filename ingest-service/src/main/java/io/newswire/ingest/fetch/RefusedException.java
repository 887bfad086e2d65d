package io.newswire.ingest.fetch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** We will not. An {@link IOException} so that it passes through the HTTP client from where a connection is dialled. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;
    private final Refusal why;
    private final transient @Nullable Cap cap;

    RefusedException(Refusal why, String detail) {
        this(why, detail, null);
    }

    RefusedException(Refusal why, String detail, @Nullable Cap cap) {
        super(detail);
        this.why = why;
        this.cap = cap;
    }

    static RefusedException tooLarge(Cap cap) {
        return new RefusedException(Refusal.TOO_LARGE, "more than " + cap.value() + " (" + cap.name() + ")", cap);
    }

    Refusal why() {
        return why;
    }

    /** The limit that struck, null when it was another rule. */
    @Nullable
    Cap cap() {
        return cap;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
