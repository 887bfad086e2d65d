package io.newswire.cli.bench;

import io.newswire.cli.Count;
import io.newswire.cli.ExitCode;
import io.newswire.cli.client.TimeSpan;
import io.newswire.cli.local.LocalService;
import io.newswire.cli.terminal.Output;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a pipeline holds after a long time of the same work. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description = {
            "Put pages on their topic at one rate, follow feeds besides, and look now and then at what each part holds: heap after a"
                    + " collection of all of it, memory, threads, open files, sockets.",
            "",
            "What it shows is told for each quarter of the time, by its median: what is higher in the last quarter than in the second"
                    + " grows with time or with articles. In the first one the services warm up.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  newswire bench soak --minutes 60",
            "  newswire bench soak --minutes 600 --rate 20 --pages sets/fundus/html --output json > night.json"
        })
final class BenchSoakCommand implements Callable<Integer> {
    private static final int ARTICLES_OF_A_SITE = 20;

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "How long. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int minutes = 60;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Pages a second. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int rate = 10;

    @Option(
            names = "--sites",
            paramLabel = "N",
            description = "Sites whose feeds are polled every ten seconds. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int sites = 10;

    @Option(
            names = "--pages",
            paramLabel = "DIR",
            description = "Make pages of the .html and .html.gz in there. Else of pages of our own making.")
    private @Nullable Path folder;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another number makes other articles. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "How long what was put may take to come to its end. Default: 15m.")
    private Duration timeout = Duration.ofMinutes(15);

    @Override
    public Integer call() throws Exception {
        var pages = new EditedPages(folder == null ? SelfMadePages.of(seed) : PageFiles.in(folder), seed);
        try (var web = BenchSites.open(ARTICLES_OF_A_SITE * sites, sites, seed)) {
            var size = new Soak.Size(Duration.ofMinutes(minutes), rate, timeout);
            new BenchPipeline(output, 1, false)
                    .run(
                            settings -> settings.with(
                                    LocalService.INGEST,
                                    Map.of(
                                            "NEWSWIRE_INGEST_ALLOWED_HOSTS", web.authorities(),
                                            "NEWSWIRE_INGEST_HOST_DELAY", "50ms",
                                            "NEWSWIRE_INGEST_MIN_INTERVAL", "10s")),
                            (pipeline, machine, database) ->
                                    new Soak(pipeline, output, size, pages, web).run(machine, database));
        }
        return ExitCode.OK;
    }
}
