package io.newswire.cli.doctor;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Lets further looks at a server begin when the first has found it: of one that does not answer, one finding is enough. */
final class Gate {
    private final String server;
    private final CompletableFuture<Boolean> answers = new CompletableFuture<>();

    /** @param server for people, such as {@code Kafka} */
    Gate(String server) {
        this.server = server;
    }

    /** The look that the others wait for. */
    Check.Look first(Check.Look look) {
        return () -> {
            try {
                var findings = look.findings();
                answers.complete(true);
                return findings;
            } finally {
                // Nothing where it has been answered already.
                answers.complete(false);
            }
        };
    }

    /** One of the others. */
    Check.Look then(String area, Check.Look look) {
        return () -> answers.get()
                ? look.findings()
                : List.of(Finding.warning(
                        area, "was not looked at: " + server + " does not answer", "mend that first, then look again"));
    }
}
