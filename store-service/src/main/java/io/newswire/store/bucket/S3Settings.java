package io.newswire.store.bucket;

import io.newswire.platform.settings.PositiveInt;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Which bucket, and who asks for it. Its prefix is {@code newswire.store.archive.s3}. */
public interface S3Settings {
    /** Its name; absent where nothing is kept in a bucket. */
    Optional<String> bucket();

    /** Address of the storage, such as {@code https://minio.example:9000}; absent for that of AWS in the region. */
    Optional<String> endpoint();

    /** What names in the bucket start with, before a slash; absent for nothing. */
    Optional<String> prefix();

    /** Requests are signed for it; other storages than AWS's mostly take any. */
    @WithDefault("us-east-1")
    String region();

    /** Absent, as {@link #secretKey}, where the credentials are those that AWS's own tools would use. */
    Optional<String> accessKey();

    /** Never logged. */
    Optional<String> secretKey();

    /** Whether the bucket's name stands in the path and not in the host name, which few storages but AWS's understand. */
    @WithDefault("true")
    boolean pathStyle();

    /** Files that wait for the storage may have so many MiB together; then no more pages are taken. */
    @WithDefault("4096")
    @WithConverter(PositiveInt.class)
    int spoolMib();
}
