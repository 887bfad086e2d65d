package io.newswire.store.archive;

import io.newswire.store.bucket.Bucket;
import io.newswire.store.bucket.S3Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What settings of the archive contradict one another. */
public final class ArchiveProblems {
    private static final String PREFIX = "newswire.store.archive.";

    private ArchiveProblems() {}

    /** Each with its key and what to do. */
    public static List<String> of(ArchiveSettings settings) {
        var problems = new ArrayList<String>();
        boolean bucket = settings.s3().bucket().isPresent();
        if (settings.dir().isEmpty() && settings.enabled()) {
            problems.add(PREFIX + "dir: required while " + PREFIX + "enabled is true;"
                    + " name a folder, or switch the archive off");
        } else if (settings.dir().isEmpty() && bucket) {
            problems.add(
                    PREFIX + "dir: required beside " + PREFIX + "s3.bucket; what is fetched from there is kept in it");
        }
        if (bucket && (long) settings.maxFileMib() << 20 > Bucket.LARGEST_FILE) {
            problems.add(PREFIX + "max-file-mib: at most " + (Bucket.LARGEST_FILE >> 20)
                    + " with a bucket: a file is sent in one request");
        }
        problems.addAll(ofBucket(settings));
        return problems;
    }

    /** Only of how the bucket is reached, as whoever reads needs it. */
    public static List<String> ofBucket(ArchiveSettings settings) {
        return settings.s3().bucket().isPresent() ? of(settings.s3()) : List.of();
    }

    private static List<String> of(S3Settings s3) {
        var problems = new ArrayList<String>();
        if (s3.accessKey().isPresent() != s3.secretKey().isPresent()) {
            problems.add(
                    PREFIX + "s3." + (s3.accessKey().isPresent() ? "secret-key" : "access-key")
                            + ": required beside the other of the two; set both, or none for the credentials that AWS's own tools use");
        }
        s3.endpoint()
                .filter(endpoint -> !isPlain(endpoint))
                .ifPresent(endpoint ->
                        // Not repeated: somebody may have put a password in.
                        problems.add(PREFIX + "s3.endpoint: it does not look like https://storage.example:9000"));
        return problems;
    }

    private static boolean isPlain(String endpoint) {
        try {
            var url = new URI(endpoint);
            var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http"))
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getQuery() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
