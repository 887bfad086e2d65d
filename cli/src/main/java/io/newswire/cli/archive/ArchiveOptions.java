package io.newswire.cli.archive;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.DataDirectory;
import io.newswire.store.archive.ArchiveFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Mixin of every command that reads an archive: which one. */
final class ArchiveOptions {
    @Option(names = "--archive", paramLabel = "DIR", description = NamedArchive.OPTION)
    private @Nullable Path folder;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory of the pipeline. Else $NEWSWIRE_DATA, else the one started last.")
    private @Nullable Path data;

    /** @throws CommandFailed when there is none */
    ArchiveFiles files() {
        var ofPipeline = DataDirectory.ofThisAccount().archive(data);
        return NamedArchive.find(folder, System.getenv(), ofPipeline)
                .orElseThrow(() -> new CommandFailed("there is no archive in " + ofPipeline
                        + ": name its folder with --archive DIR, or set newswire.store.archive.dir or .s3.bucket"));
    }
}
