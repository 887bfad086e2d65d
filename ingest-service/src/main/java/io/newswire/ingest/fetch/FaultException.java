package io.newswire.ingest.fetch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** It did not work, and where it happened it was known why. */
final class FaultException extends IOException {
    private static final long serialVersionUID = 1L;
    private final Fault fault;

    FaultException(Fault fault, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
