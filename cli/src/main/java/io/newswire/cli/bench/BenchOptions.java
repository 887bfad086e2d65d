package io.newswire.cli.bench;

import io.newswire.cli.LeastValue;
import io.newswire.cli.client.TimeSpan;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Mixin of both kinds: how much, and for how long. */
final class BenchOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--articles", paramLabel = "N", description = "How many are measured. Default: ${DEFAULT-VALUE}.")
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
            description = "How many of each service share the work. Default: ${DEFAULT-VALUE}.")
    private int instances = 1;

    int articles() {
        return notBelow("--articles", articles, 1);
    }

    int instances() {
        return notBelow("--instances", instances, 1);
    }

    long seed() {
        return seed;
    }

    Duration timeout() {
        return timeout;
    }

    /** @throws picocli.CommandLine.ParameterException when it is less */
    int notBelow(String option, int value, int least) {
        return LeastValue.check(command, option, value, least);
    }
}
