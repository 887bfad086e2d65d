package io.newswire.cli.client;

import io.newswire.cli.terminal.Printable;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.UndecodableException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Why the store refused something (RFC 9457). */
record StoreProblem(@Nullable String detail, @Nullable String fix) {
    private static final int LONGEST = 300;
    private static final JsonCodec<StoreProblem> JSON = JsonCodec.of(StoreProblem.class);

    /** On one line; whatever is no problem of the store's is shown as it is. */
    static String text(byte[] body) {
        try {
            var problem = JSON.decode(body);
            if (problem.detail() != null) {
                return Printable.shortened(
                        problem.detail() + (problem.fix() == null ? "" : "; " + problem.fix()), LONGEST);
            }
        } catch (UndecodableException e) {
            // Not from a store, or not from one of today: shown below.
        }
        return Printable.shortened(new String(body, StandardCharsets.UTF_8), LONGEST);
    }
}
