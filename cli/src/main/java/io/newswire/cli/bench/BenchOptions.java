package io.newswire.cli.bench;

import io.newswire.cli.Count;
import io.newswire.cli.client.TimeSpan;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Mixin of both kinds: how much, and for how long. */
final class BenchOptions {
    @Option(
            names = "--articles",
            paramLabel = "N",
            description = "How many are measured. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int articles = 2_000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another number makes other articles. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "How long each part may take before it counts as failed. Default: 15m.")
    private Duration timeout = Duration.ofMinutes(15);

    @Option(
            names = "--instances",
            paramLabel = "N",
            description = "How many of each service share the work. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int instances = 1;

    @Option(
            names = "--pin",
            description = "Bind the first instance of each service to the first processor, the second to the second and"
                    + " so on, around where there are more instances (Linux).")
    private boolean pin;

    int articles() {
        return articles;
    }

    int instances() {
        return instances;
    }

    boolean pin() {
        return pin;
    }

    long seed() {
        return seed;
    }

    Duration timeout() {
        return timeout;
    }
}
