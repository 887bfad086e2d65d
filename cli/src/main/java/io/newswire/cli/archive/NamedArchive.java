package io.newswire.cli.archive;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.DataDirectory;
import io.newswire.cli.ServiceSettings;
import io.newswire.store.StoreSettings;
import io.newswire.store.archive.ArchiveFiles;
import io.newswire.store.archive.ArchiveProblems;
import io.newswire.store.archive.ArchiveSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which archive a command means: the folder of its option, else that of the store service's settings, else the pipeline's. */
public final class NamedArchive {
    /** Of the option that names a folder. */
    public static final String OPTION =
            "Folder of the archive, and nothing else. Else newswire.store.archive.dir and .s3 in the environment or in"
                    + " $NEWSWIRE_CONFIG, else that of the pipeline's data directory.";

    private NamedArchive() {}

    /**
     * @param option folder, null when none is named
     * @param ofPipeline folder of the pipeline that the command means, null where it is not on this machine
     * @return empty when nothing names an archive that is there
     * @throws CommandFailed when the folder that is named is none, or the settings are wrong
     */
    public static Optional<ArchiveFiles> find(
            @Nullable Path option, Map<String, String> environment, @Nullable Path ofPipeline) {
        if (option != null) {
            if (!Files.isDirectory(option)) {
                throw new CommandFailed("there is no archive in " + option + ": name its folder with --archive DIR");
            }
            return Optional.of(ArchiveFiles.in(option));
        }
        var settings = settings(environment);
        var folder = settings.dir().orElse(ofPipeline);
        var bucket = settings.s3().bucket();
        if (bucket.isPresent()) {
            var copies = folder == null ? DataDirectory.cache(environment).resolve(bucket.get()) : folder;
            return Optional.of(ArchiveFiles.of(copies, settings.s3()));
        }
        return Optional.ofNullable(folder).filter(Files::isDirectory).map(ArchiveFiles::in);
    }

    private static ArchiveSettings settings(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        // A file may have them; the archive needs no database.
        all.put("NEWSWIRE_STORE_DATABASE_URL", "jdbc:postgresql://none/none");
        all.put("NEWSWIRE_STORE_DATABASE_USER", "none");
        var settings = ServiceSettings.of("store", StoreSettings.class, all).archive();
        var wrong = ArchiveProblems.ofBucket(settings);
        if (!wrong.isEmpty()) {
            throw new CommandFailed("Settings of the store service:\n  - " + String.join("\n  - ", wrong));
        }
        return settings;
    }
}
