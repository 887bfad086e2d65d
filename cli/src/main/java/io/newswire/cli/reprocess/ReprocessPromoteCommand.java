package io.newswire.cli.reprocess;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.client.Output;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.ReprocessRun.State;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has a run's revisions published. */
@Command(
        name = "promote",
        description = {
            "Have the enrich service publish what a run would change: one new revision of each article. Articles that have",
            "changed or gone since the run looked at them stay as they are."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire reprocess promote 2026-11-24-093000"})
final class ReprocessPromoteCommand implements Callable<Integer> {
    @Mixin
    private RateOption rate = new RateOption();

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "RUN", description = "As `reprocess list` shows it.")
    private String id = "";

    @Override
    public Integer call() {
        var endpoints = pipeline.endpoints();
        var pace = rate.rate();
        check(new Runs(endpoints).named(id));
        try (var writer = RunWriter.open(endpoints, id)) {
            var run = new Runs(endpoints).named(id);
            check(run);
            long all = run.count(ReprocessRun.CHANGED);
            var promoted = new Promotion(endpoints, writer, pace, Clock.systemUTC())
                    .promote(run, sent -> output.progress(sent + " of " + all + " revisions"));
            if (output.isJson()) {
                output.json(promoted);
            } else {
                output.line(all + " revisions of run " + id + " are handed over to the enrich service to be published");
            }
        }
        return ExitCode.OK;
    }

    private static void check(ReprocessRun run) {
        if (run.state() == State.RUNNING) {
            throw new CommandFailed("run " + run.id() + " has looked at " + run.done() + " of " + run.selected()
                    + " articles: `newswire reprocess resume " + run.id() + "` first");
        }
        if (run.state() == State.PROMOTED || run.state() == State.DISCARDED) {
            throw new CommandFailed("run " + run.id() + " is " + RunText.state(run)
                    + " already: nothing is published. `newswire reprocess` begins a new one");
        }
    }
}
