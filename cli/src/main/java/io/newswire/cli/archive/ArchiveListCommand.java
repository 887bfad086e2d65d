package io.newswire.cli.archive;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Count;
import io.newswire.cli.ExitCode;
import io.newswire.cli.terminal.Output;
import io.newswire.store.archive.ArchiveReader;
import io.newswire.store.bucket.BucketException;
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

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Show at most N. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int limit = 50;

    @Override
    public Integer call() throws IOException {
        try (var files = archive.files()) {
            for (var capture : new ArchiveReader(files).newest(limit)) {
                if (output.isJson()) {
                    output.json(capture);
                } else {
                    output.line(CaptureLine.of(capture));
                }
            }
        } catch (BucketException e) {
            throw new CommandFailed(ExitCode.FAILED, e.getMessage(), e);
        }
        return ExitCode.OK;
    }
}
