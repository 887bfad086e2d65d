package io.newswire.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a pipeline is reached. What is not known is only missed when it is asked for: {@code tail} needs no store.
 *
 * @param kafka bootstrap servers, null when not known
 * @param store the store service's base URL, null when not known
 * @param missing what to tell a person when something is not known
 */
public record Endpoints(@Nullable String kafka, @Nullable URI store, String missing) {

    /** As Kafka clients take it. @throws CommandFailed when no broker is known */
    public String bootstrapServers() {
        return known(kafka, "--kafka HOST:PORT");
    }

    /** Without a slash at its end. @throws CommandFailed when no store is known */
    public URI storeUrl() {
        return known(store, "--store URL");
    }

    private <T> T known(@Nullable T value, String option) {
        if (value == null) {
            throw new CommandFailed(ExitCode.NOT_RUNNING, missing + ", or name one with " + option + ".", null);
        }
        return value;
    }
}
