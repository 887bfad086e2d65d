package io.newswire.cli.reprocess;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.client.CommandKafka;
import io.newswire.cli.terminal.Output;
import io.newswire.cli.terminal.ProgressBar;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.ReprocessRun.State;
import io.newswire.store.reprocess.Promotion;
import io.newswire.store.reprocess.RunRefusedException;
import io.newswire.store.reprocess.Shadows;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has a run's revisions published. */
@Command(
        name = "promote",
        description = {
            "Have the enrich service publish what a run would change: one new revision of each article.",
            "Articles that have changed or gone since the run looked at them stay as they are."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire reprocess promote 2026-11-24-093000"})
final class ReprocessPromoteCommand implements Callable<Integer> {
    /** The enrich service decides within seconds, unless it is busy or away: that it is handed over is what counts. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
        try (var writer = RunWriter.open(endpoints, id);
                var shadows = Shadows.open(CommandKafka.clients(endpoints));
                var publications = new Publications(endpoints)) {
            var run = new Runs(endpoints).named(id);
            check(run);
            long all = run.count(ReprocessRun.CHANGED);
            var promoted = new Promotion(
                            shadows,
                            writer::commit,
                            pace,
                            revision -> publications.await(revision.headers()),
                            Clock.systemUTC())
                    .promote(
                            run,
                            sent -> output.progress(
                                    ProgressBar.of(sent, all) + " " + sent + " of " + all + " revisions"));
            if (output.isJson()) {
                output.json(promoted);
            } else {
                output.line(all + " revisions of run " + id + " are handed over to the enrich service");
            }
            tell(publications, all);
        } catch (RunRefusedException e) {
            throw new CommandFailed(ExitCode.FAILED, String.valueOf(e.getMessage()), e);
        } catch (KafkaException e) {
            throw CommandKafka.failure(endpoints, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(ExitCode.FAILED, "interrupted; the same command again promotes the rest", e);
        }
        return ExitCode.OK;
    }

    private void tell(Publications publications, long all) {
        output.progress("waiting for them to be published");
        int missing = publications.missing(PATIENCE);
        output.note(
                (all - missing) + " of " + all + " are published now"
                        + (missing == 0
                                ? ""
                                : "; the others were before, wait for the enrich service, or their articles have changed or gone"));
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
