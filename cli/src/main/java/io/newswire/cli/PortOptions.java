package io.newswire.cli;

import io.newswire.cli.local.PipelineSettings;
import io.newswire.cli.local.PipelineSettings.PreferredPorts;
import io.newswire.cli.local.PipelineSettings.Trait;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Mixin of the commands that start a pipeline: where it listens, and how its services run. */
final class PortOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            converter = PortNumber.class,
            description = "Where Kafka listens. Else as last time on this directory, else 9092 or any that is free.")
    private int kafka;

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            converter = PortNumber.class,
            description = "Where the console listens. Else as last time on this directory, else 8080 or any free one.")
    private int http;

    @Option(names = "--together", description = "All services in one process instead of each in its own.")
    private boolean together;

    /** @throws ParameterException when both are to listen on one port */
    PipelineSettings applyTo(PipelineSettings settings) {
        if (kafka > 0 && kafka == http) {
            throw new ParameterException(
                    command.commandLine(), "--kafka-port and --http-port are both " + http + ": give two ports");
        }
        var placed = settings.ports(kafka, http, PreferredPorts.USUAL);
        return together ? placed.with(Trait.TOGETHER) : placed;
    }
}
