package io.newswire.cli.bench;

import io.newswire.cli.Count;
import io.newswire.cli.ExitCode;
import io.newswire.cli.local.LocalService;
import io.newswire.cli.terminal.Output;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** From feeds to rows. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        description = {
            "Follow feeds of sites of our own on the loopback address, and wait until each article behind them is a row.",
            "Each site is asked one request at a time, as any is, but with a pause of a millisecond instead of a second.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  newswire bench feeds",
            "  newswire bench feeds --articles 5000 --sites 50 --output json"
        })
final class BenchFeedsCommand implements Callable<Integer> {
    @Mixin
    private BenchOptions options = new BenchOptions();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--sites",
            paramLabel = "N",
            description = "Sites that share the articles; each has a feed for every 50. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int sites = 20;

    @Override
    public Integer call() throws Exception {
        int wanted = sites;
        try (var web = BenchSites.open(options.articles(), wanted, options.seed())) {
            new BenchPipeline(output, options.instances(), options.pin())
                    .run(
                            settings -> settings.with(
                                    LocalService.INGEST,
                                    Map.of(
                                            "NEWSWIRE_INGEST_ALLOWED_HOSTS",
                                            web.authorities(),
                                            "NEWSWIRE_INGEST_HOST_DELAY",
                                            "1ms")),
                            (pipeline, machine, database) ->
                                    new FeedBench(pipeline, output, web, options).run(machine, database));
        }
        return ExitCode.OK;
    }
}
