package io.newswire.cli.archive;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.terminal.Output;
import io.newswire.store.archive.Verification;
import io.newswire.store.archive.Verification.Finding;
import io.newswire.store.bucket.BucketException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks an archive. */
@Command(
        name = "verify",
        description = {
            "Read every file of the archive and tell what is wrong where: checksums, WARC headers, digests of blocks and",
            "payloads, revisits whose original is missing, indexes that do not tell what is there. Changes nothing.",
            "Ends with 1 when something is wrong. The file that is being written is checked as far as it is whole."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire archive verify --archive /var/lib/newswire/archive"})
final class ArchiveVerifyCommand implements Callable<Integer> {
    @Mixin
    private ArchiveOptions archive = new ArchiveOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws IOException {
        try (var files = archive.files()) {
            return shown(Verification.run(files, this::print));
        } catch (BucketException e) {
            throw new CommandFailed(ExitCode.FAILED, e.getMessage(), e);
        }
    }

    private int shown(Verification.Summary summary) {
        if (output.isJson()) {
            output.json(summary);
        } else {
            output.line("%d files, %d captures, %d records: %s"
                    .formatted(
                            summary.files(),
                            summary.captures(),
                            summary.records(),
                            summary.problems() == 0 ? "nothing is wrong" : summary.problems() + " things are wrong"));
        }
        return summary.problems() == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private void print(Finding finding) {
        if (output.isJson()) {
            output.json(finding);
        } else {
            var place = finding.offset() < 0 ? "" : ", offset " + finding.offset();
            output.line(finding.file() + place + ": " + finding.problem());
        }
    }
}
