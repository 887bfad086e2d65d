package io.newswire.cli.reprocess;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Endpoints;
import io.newswire.cli.PipelineOptions;
import io.newswire.contracts.ReprocessRun.PageSource;
import io.newswire.store.archive.ArchiveReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Mixin: where old pages are. */
final class PageOptions {
    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description =
                    "Folder of the archive: newswire.store.archive.dir. Else that of the pipeline's data directory;"
                            + " where there is none, pages are read from their topic, which keeps them for 7 days.")
    private @Nullable Path folder;

    /** @throws CommandFailed when the folder that was named is none */
    Optional<Path> archive(PipelineOptions pipeline) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new CommandFailed("there is no archive in " + folder
                    + ": name its folder with --archive DIR, or leave that out to read pages from their topic");
        }
        return folder != null ? Optional.of(folder) : pipeline.archive();
    }

    /**
     * @param source that the run began with
     * @param wanted ids of the articles whose pages will be asked for
     */
    Pages open(PageSource source, PipelineOptions pipeline, Endpoints endpoints, Set<String> wanted) {
        return switch (source) {
            case TOPIC -> TopicPages.open(endpoints, wanted);
            case ARCHIVE ->
                new ArchivedPages(
                        new ArchiveReader(
                                archive(pipeline)
                                        .orElseThrow(
                                                () -> new CommandFailed(
                                                        "the run reads pages from an archive, and none is found: name its folder with --archive DIR"))));
        };
    }
}
