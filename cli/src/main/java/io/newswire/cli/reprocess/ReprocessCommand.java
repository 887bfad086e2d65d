package io.newswire.cli.reprocess;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import io.newswire.contracts.ReprocessRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;

/** Begins a run, and groups what is done with runs. */
@Command(
        name = "reprocess",
        description = {
            "Read old pages with the rules of this build, and show what would change.",
            "Nothing is published before `reprocess promote`. The same command again goes on with a run that was interrupted."
        },
        subcommands = {
            ReprocessListCommand.class,
            ReprocessShowCommand.class,
            ReprocessResumeCommand.class,
            ReprocessPromoteCommand.class,
            ReprocessDiscardCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire reprocess                                        # all that older rules made",
            "  newswire reprocess --source news.example --from 2026-11-01 --to 2026-11-30",
            "  newswire reprocess --extractor-below 4 --rate 5 --json",
            "  newswire reprocess promote 2026-11-24-093000"
        })
public final class ReprocessCommand implements Callable<Integer> {
    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Mixin
    private PageOptions pages = new PageOptions();

    @Mixin
    private RateOption rate = new RateOption();

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        var run = new Reprocessing(pipeline, pages, rate.rate(), ReadingSettings.of(System.getenv()), output)
                .begin(selection.selection());
        if (run.isEmpty()) {
            output.note(
                    "no article is selected: nothing to do. An article's extractorVersion says which rules made it");
        } else {
            show(run.get(), output);
        }
        return ExitCode.OK;
    }

    /** With what can be done now. */
    static void show(ReprocessRun run, Output output) {
        if (output.isJson()) {
            output.json(run);
            return;
        }
        new RunText(output).print(run);
        switch (run.state()) {
            case RUNNING -> output.note("`newswire reprocess resume " + run.id() + "` goes on where it stopped");
            case READY ->
                output.note(
                        run.count(ReprocessRun.CHANGED) == 0
                                ? "nothing would change: there is nothing to promote"
                                : "`newswire reprocess promote " + run.id()
                                        + "` publishes the changed ones as new revisions," + " `discard` drops them");
            case PROMOTING -> output.note("`newswire reprocess promote " + run.id() + "` promotes the rest");
            case PROMOTED, DISCARDED -> {
                // Nothing is left to do.
            }
        }
    }
}
