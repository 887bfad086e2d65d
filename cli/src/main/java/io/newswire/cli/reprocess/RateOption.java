package io.newswire.cli.reprocess;

import io.newswire.store.reprocess.Rate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Mixin: how fast. */
final class RateOption {
    private static final double LEAST = 0.01;
    private static final double MOST = 10_000;

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--rate",
            paramLabel = "N",
            description =
                    "At most so many pages a second, so that live traffic keeps its pace. Default: ${DEFAULT-VALUE}.")
    private double perSecond = 20;

    /** @throws ParameterException when it is none */
    Rate rate() {
        if (!(perSecond >= LEAST && perSecond <= MOST)) {
            throw new ParameterException(
                    command.commandLine(), "--rate " + perSecond + " is not within 0.01 and 10000 pages a second");
        }
        return Rate.of(perSecond);
    }
}
