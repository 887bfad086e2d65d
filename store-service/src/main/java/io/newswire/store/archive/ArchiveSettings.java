package io.newswire.store.archive;

import io.newswire.platform.settings.PositiveInt;
import io.newswire.store.bucket.S3Settings;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Whether raw pages are kept, where and for how long. */
public interface ArchiveSettings {
    /** Whether raw pages are written to WARC files; needs {@code dir}. */
    @WithDefault("false")
    boolean enabled();

    /** Folder of the WARC files and their indexes. Each store service needs one of its own. */
    Optional<Path> dir();

    /** Size after which a file is closed and the next one begun, in MiB. */
    @WithDefault("512")
    @WithConverter(PositiveInt.class)
    int maxFileMib();

    /** Age after which a file is closed and the next one begun. */
    @WithDefault("1d")
    Duration maxFileAge();

    /** How long pages are kept; absent for ever. Files are deleted 7 days later: younger ones may refer to them. */
    Optional<Duration> keep();

    /** A bucket that closed files are brought to; then the folder holds what is not there yet, and the indexes. */
    S3Settings s3();
}
