package io.newswire.cli.reprocess;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Endpoints;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.archive.NamedArchive;
import io.newswire.contracts.ReprocessRun.PageSource;
import io.newswire.store.archive.ArchiveFiles;
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
            description = NamedArchive.OPTION
                    + " Where there is none, pages are read from their topic, which keeps them for 7 days.")
    private @Nullable Path folder;

    /** What a new run is to read. @throws CommandFailed when the archive that was named is none */
    PageSource source(PipelineOptions pipeline) {
        var archive = archive(pipeline);
        archive.ifPresent(ArchiveFiles::close);
        return archive.isPresent() ? PageSource.ARCHIVE : PageSource.TOPIC;
    }

    private Optional<ArchiveFiles> archive(PipelineOptions pipeline) {
        return NamedArchive.find(folder, System.getenv(), pipeline.archive());
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
                        archive(pipeline)
                                .orElseThrow(
                                        () -> new CommandFailed(
                                                "the run reads pages from an archive, and none is found: name its folder with --archive DIR")));
        };
    }
}
