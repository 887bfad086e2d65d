package io.newswire.cli.archive;

import io.newswire.cli.ExitCode;
import io.newswire.cli.client.Output;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists archived pages. */
@Command(
        name = "list",
        description = "List archived pages, newest first: when, what, HTTP status, article, address.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  newswire archive list", "  newswire archive list --limit 1000 --output json"})
final class ArchiveListCommand implements Callable<Integer> {
    @Mixin
    private ArchiveOptions archive = new ArchiveOptions();

    @Mixin
    private Output output = new Output();

    @Option(names = "--limit", paramLabel = "N", description = "Show at most N. Default: ${DEFAULT-VALUE}.")
    private int limit = 50;

    @Override
    public Integer call() throws IOException {
        for (var capture : archive.reader().newest(Math.max(0, limit))) {
            if (output.isJson()) {
                output.json(capture);
            } else {
                output.line(CaptureLine.of(capture));
            }
        }
        return ExitCode.OK;
    }
}
