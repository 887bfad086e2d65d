package io.newswire.cli.client;

import io.newswire.cli.terminal.Printable;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why the store refused something (RFC 9457). */
record StoreProblem(@Nullable String detail, @Nullable String fix) {
    private static final int LONGEST = 300;
    private static final JsonCodec<StoreProblem> JSON = JsonCodec.of(StoreProblem.class);

    /** Empty where a body is no problem of the store's. */
    static Optional<StoreProblem> of(byte[] body) {
        try {
            return Optional.of(JSON.decode(body)).filter(problem -> problem.detail() != null);
        } catch (UndecodableException e) {
            // Not from a store, or not from one of today.
            return Optional.empty();
        }
    }

    /** For people, on one line. */
    String text() {
        return Printable.shortened(detail + (fix == null ? "" : "; " + fix), LONGEST);
    }

    /** Whatever a server answered, on one line. */
    static String shown(byte[] body) {
        return Printable.shortened(new String(body, StandardCharsets.UTF_8), LONGEST);
    }
}
