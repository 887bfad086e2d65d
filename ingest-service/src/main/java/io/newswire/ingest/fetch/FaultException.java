package io.newswire.ingest.fetch;

import java.net.ProtocolException;
import org.jspecify.annotations.Nullable;

/** It did not work, and where it happened it was known why. The HTTP client asks no second time, as for {@link RefusedException}. */
final class FaultException extends ProtocolException {
    private static final long serialVersionUID = 1L;
    private final Fault fault;

    FaultException(Fault fault, String detail, @Nullable Throwable cause) {
        super(detail);
        initCause(cause);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
