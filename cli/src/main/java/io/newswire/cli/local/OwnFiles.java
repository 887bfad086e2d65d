package io.newswire.cli.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a pipeline writes into its data directory, to tell such a directory from any other. */
public final class OwnFiles {
    /** What a disk of its own has at its top, however new it is. */
    private static final String OF_THE_DISK = "lost+found";

    private OwnFiles() {}

    /**
     * Names in {@code directory} that no pipeline has written, sorted; not those that begin with a dot, which file managers and
     * disks leave. Empty where a pipeline was up there, whatever lies
     * beside it, and where one came half-way.
     */
    public static List<String> others(Path directory) throws IOException {
        if (!Files.isDirectory(directory) || Files.exists(directory.resolve(RunFile.NAME))) {
            return List.of();
        }
        var own = names(PipelineSettings.on(directory));
        try (var entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !own.contains(name) && !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> names(PipelineSettings settings) {
        var names = new TreeSet<>(Set.of(OF_THE_DISK, PipelineLock.NAME, RunFile.UNFINISHED));
        List.of(settings.logs(), settings.kafkaDirectory(), settings.postgresDirectory(), settings.archiveDirectory())
                .forEach(folder -> names.add(folder.getFileName().toString()));
        Arrays.stream(LocalService.values())
                .map(settings::stateDirectory)
                .map(settings.dataDirectory()::relativize)
                .forEach(folder -> names.add(folder.getName(0).toString()));
        return names;
    }
}
