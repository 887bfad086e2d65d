package io.newswire.cli.doctor;

import io.newswire.cli.terminal.FaultWords;
import io.newswire.store.archive.ArchiveSettings;
import io.newswire.store.bucket.Bucket;
import io.newswire.store.bucket.S3Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether raw pages can be written where settings say. */
final class ArchiveChecks {
    static final String AREA = "archive";

    private final ArchiveSettings settings;

    ArchiveChecks(ArchiveSettings settings) {
        this.settings = settings;
    }

    List<Finding> findings() throws IOException {
        if (!settings.enabled()) {
            return List.of(Finding.ok(AREA, "newswire.store.archive.enabled is false: raw pages are not kept"));
        }
        var findings = new ArrayList<Finding>();
        if (settings.dir().isPresent()) {
            findings.add(folder(settings.dir().get()));
        }
        if (settings.s3().bucket().isPresent()) {
            findings.add(bucket(settings.s3()));
        }
        return findings;
    }

    private static Finding folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return Files.isWritable(folder) && Files.isExecutable(folder)
                    ? Space.of(
                            AREA,
                            folder,
                            "make room, set newswire.store.archive.keep, or let newswire.store.archive.s3.bucket take closed files")
                    : Finding.problem(
                            AREA,
                            folder + " cannot be written to by this account",
                            "chown or chmod it for the account that store-service runs under (and run doctor under that)");
        }
        return Files.exists(folder)
                ? Finding.problem(AREA, folder + " is a file", "name a folder in newswire.store.archive.dir")
                : Finding.warning(
                        AREA,
                        folder + " is not there on this machine",
                        "store-service makes it at its first start; where that runs elsewhere, run doctor there");
    }

    private static Finding bucket(S3Settings settings) {
        var name = "bucket " + settings.bucket().orElseThrow();
        try (var bucket = Bucket.of(settings).orElseThrow()) {
            bucket.reach();
            return Finding.ok(AREA, name + " answers");
        } catch (IOException e) {
            return Finding.problem(
                    AREA,
                    name + " of " + settings.endpoint().orElse("AWS") + ": " + FaultWords.of(e),
                    "newswire.store.archive.s3.endpoint, .region, .access-key and .secret-key say where it is and who asks;"
                            + " until it answers, closed files wait in newswire.store.archive.dir");
        }
    }
}
