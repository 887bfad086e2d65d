package io.newswire.cli.bench;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.CommandLog;
import io.newswire.cli.local.LocalPipeline;
import io.newswire.cli.local.LocalPostgres;
import io.newswire.cli.local.LocalService;
import io.newswire.cli.local.PipelineSettings;
import io.newswire.cli.local.PipelineSettings.Trait;
import io.newswire.cli.local.Progress;
import io.newswire.cli.terminal.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A pipeline for one run, with nothing in it, and gone after it. */
final class BenchPipeline {
    private static final Duration START = Duration.ofMinutes(4);

    private final Output output;
    private final int instances;
    private final boolean pinned;

    /**
     * @param instances of each service
     * @param pinned whether each instance runs on a processor by its number
     */
    BenchPipeline(Output output, int instances, boolean pinned) {
        this.output = output;
        this.instances = instances;
        this.pinned = pinned;
    }

    /** What is done with it. */
    interface Work {
        Result with(LocalPipeline pipeline, Machine machine, BenchDatabase database)
                throws IOException, InterruptedException;
    }

    /**
     * Prints what it has shown.
     *
     * @throws CommandFailed when something was lost, or is there twice
     */
    void run(UnaryOperator<PipelineSettings> settings, Work work) throws IOException, InterruptedException {
        var machine = Machine.now();
        var directory = Files.createTempDirectory("newswire-bench-");
        var where = settings.apply(PipelineSettings.on(directory).with(Trait.TEMPORARY));
        CommandLog.toFile(where.log("newswire"));
        output.progress("starting a pipeline in " + directory);
        try (var pipeline = LocalPipeline.start(where, new Shown(output));
                var database = BenchDatabase.open(pipeline.postgres().jdbcUrl(), LocalPostgres.USER)) {
            startFurther(pipeline);
            if (pinned) {
                pin(pipeline);
            }
            var report = work.with(pipeline, machine, database);
            print(report);
            if (!report.sum().exact()) {
                var sum = report.sum();
                throw new CommandFailed(sum.put() + " were put, and " + sum.accounted() + " are accounted for: "
                        + sum.rows() + " rows, " + sum.deadLetters() + " dead letters, " + sum.rejected()
                        + " rejected. Give it longer with --timeout; if that changes nothing, report it.");
            }
        }
    }

    private void startFurther(LocalPipeline pipeline) {
        var further = IntStream.range(1, instances)
                .boxed()
                .flatMap(number -> Arrays.stream(LocalService.values()))
                .map(service -> pipeline.another(service, Map.of()))
                .toList();
        further.forEach(instance -> {
            instance.awaitReady(START);
            output.progress(instance.name() + " is up, too");
        });
    }

    private static void pin(LocalPipeline pipeline) throws InterruptedException {
        var processors = Affinity.allowed();
        for (var service : LocalService.values()) {
            var processes = pipeline.processes(service);
            for (int number = 0; number < processes.size(); number++) {
                Affinity.bind(processes.get(number).pid(), processors.get(number % processors.size()));
            }
        }
    }

    /** What it has shown; as JSON it is public API. */
    interface Result {
        Sum sum();

        /** For people. */
        List<String> lines();
    }

    private void print(Result report) {
        if (output.isJson()) {
            output.json(report);
        } else {
            report.lines().forEach(output::line);
        }
    }

    private record Shown(Output output) implements Progress {
        @Override
        public void ready(String part, Duration took) {
            output.progress(part + " is up after " + took.toMillis() + " ms");
        }

        @Override
        public void notice(String message) {
            output.note(message);
        }
    }
}
