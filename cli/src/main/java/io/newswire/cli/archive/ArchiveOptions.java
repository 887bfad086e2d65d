package io.newswire.cli.archive;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.DataDirectory;
import io.newswire.store.archive.ArchiveReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Mixin of every command that reads an archive: which one. */
final class ArchiveOptions {
    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description =
                    "Folder of the archive: newswire.store.archive.dir. Else that of the pipeline's data directory.")
    private @Nullable Path folder;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory of the pipeline. Else $NEWSWIRE_DATA, else the one started last.")
    private @Nullable Path data;

    /** @throws CommandFailed when there is none */
    Path folder() {
        var chosen = folder != null ? folder : DataDirectory.ofThisAccount().archive(data);
        if (!Files.isDirectory(chosen)) {
            throw new CommandFailed("there is no archive in " + chosen + ": name its folder with --archive DIR");
        }
        return chosen;
    }

    ArchiveReader reader() {
        return new ArchiveReader(folder());
    }
}
