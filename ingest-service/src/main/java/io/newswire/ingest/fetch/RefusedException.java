package io.newswire.ingest.fetch;

import java.net.ProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * We will not. A {@link ProtocolException}, as the HTTP client passes it on and asks no second time, which it does after other
 * {@link java.io.IOException}s.
 */
final class RefusedException extends ProtocolException {
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
