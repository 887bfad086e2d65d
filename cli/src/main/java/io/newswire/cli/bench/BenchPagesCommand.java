package io.newswire.cli.bench;

import io.newswire.cli.Count;
import io.newswire.cli.ExitCode;
import io.newswire.cli.terminal.Output;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** From pages to rows. */
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description = {
            "Put pages on their topic, and wait until each is a row, a dead letter or rejected as no article.",
            "",
            "Pages are made of others: the same markup with a third of the words of its running text exchanged, so that each is an"
                    + " article of its own; every twentieth is a copy of the one before. Limits are what nobody can leave out: a"
                    + " parser alone, records through the broker, COPY of the rows.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  newswire bench pages",
            "  newswire bench pages --pages sets/fundus/html --articles 5000",
            "  newswire bench pages --output json > today.json"
        })
final class BenchPagesCommand implements Callable<Integer> {
    @Mixin
    private BenchOptions options = new BenchOptions();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--pages",
            paramLabel = "DIR",
            description = "Make them of the .html and .html.gz in there. Else of pages of our own making.")
    private @Nullable Path folder;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Articles that come first and are not measured. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromZero.class)
    private int warmUp = 1_000;

    @Option(
            names = "--idle",
            paramLabel = "N",
            description = "Pages to put one at a time afterwards. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromZero.class)
    private int idle = 100;

    @Option(names = "--no-limits", description = "Do not measure the limits.")
    private boolean noLimits;

    @Override
    public Integer call() throws Exception {
        var size = new PageBench.Size(
                folder == null ? "self-made" : folder.toString(),
                warmUp,
                options.articles(),
                idle,
                !noLimits,
                options.timeout(),
                options.instances(),
                options.pin());
        var pages = new EditedPages(
                folder == null ? SelfMadePages.of(options.seed()) : PageFiles.in(folder), options.seed());
        new BenchPipeline(output, options.instances(), options.pin())
                .run(
                        settings -> settings,
                        (pipeline, machine, database) ->
                                new PageBench(pipeline, output, size, pages).run(machine, database));
        return ExitCode.OK;
    }
}
