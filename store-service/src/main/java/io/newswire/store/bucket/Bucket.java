package io.newswire.store.bucket;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The files of one prefix of one bucket. A file is there whole or not at all: it is sent in one request, with a digest that
 * the storage compares. Every wait has an end. Thread-safe.
 */
public final class Bucket implements AutoCloseable {
    /** Of one request that sends a file: what S3 takes at once, less some room. */
    public static final long LARGEST_FILE = 4L << 30;

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    /** Whoever asks here asks again by himself. */
    private static final int ATTEMPTS = 2;

    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final S3Client s3;
    private final String name;
    private final String prefix;
    private final S3Words words;

    /** @param changed when it was sent */
    public record Stored(String name, long bytes, Instant changed) {}

    private Bucket(S3Client s3, String name, String prefix, S3Words words) {
        this.s3 = s3;
        this.name = name;
        this.prefix = prefix;
        this.words = words;
    }

    /** Asks for nothing yet. Empty where no bucket is named. */
    public static Optional<Bucket> of(S3Settings settings) {
        return settings.bucket().map(name -> {
            var endpoint = settings.endpoint().orElse("AWS in " + settings.region());
            var prefix = settings.prefix()
                    .map(text -> text.replaceAll("^/+|/+$", ""))
                    .orElse("");
            return new Bucket(
                    client(settings), name, prefix.isEmpty() ? "" : prefix + "/", new S3Words(name, endpoint));
        });
    }

    private static S3Client client(S3Settings settings) {
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .forcePathStyle(settings.pathStyle())
                // Other storages than AWS's do not know the newer checksums; Content-MD5 they all compare.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .overrideConfiguration(all -> all.retryStrategy(retry -> retry.maxAttempts(ATTEMPTS)));
        settings.endpoint().map(URI::create).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(S3Settings settings) {
        return settings.accessKey()
                .<AwsCredentialsProvider>map(key -> StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(key, settings.secretKey().orElse(""))))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }

    /** Asks for one name: whether it is there and lets us in. @throws IOException with the reason when not */
    public void reach() throws IOException {
        asked("", () -> s3.listObjectsV2(ask -> ask.bucket(name).prefix(prefix).maxKeys(1)));
    }

    /** All that is directly below the prefix, by name. */
    public List<Stored> list() throws IOException {
        return asked(
                "",
                () ->
                        s3
                                .listObjectsV2Paginator(
                                        ask -> ask.bucket(name).prefix(prefix).delimiter("/"))
                                .contents()
                                .stream()
                                .map(found -> new Stored(
                                        found.key().substring(prefix.length()), found.size(), found.lastModified()))
                                .toList());
    }

    /** Sends a file under its own name; one that is there already is replaced. */
    public void put(Path file) throws IOException {
        var object = String.valueOf(file.getFileName());
        var md5 = Md5.of(file);
        asked(
                object,
                () -> s3.putObject(
                        ask -> ask.bucket(name).key(prefix + object).contentMD5(md5), RequestBody.fromFile(file)));
    }

    /**
     * Opens a file to be read.
     *
     * @param from where reading starts
     * @param step how many bytes are asked for at once
     * @throws NoSuchFileException when there is none
     */
    public ByteSource open(String object, long from, int step) throws IOException {
        return new ObjectSource((at, length) -> range(object, at, length), from, step);
    }

    private ObjectSource.Part range(String object, long from, int length) throws IOException {
        return asked(object, () -> {
            try {
                return part(s3.getObjectAsBytes(ask ->
                        ask.bucket(name).key(prefix + object).range("bytes=" + from + "-" + (from + length - 1))));
            } catch (S3Exception e) {
                if (e.statusCode() != RANGE_NOT_SATISFIABLE) {
                    throw e;
                }
                long total = s3.headObject(ask -> ask.bucket(name).key(prefix + object))
                        .contentLength();
                return new ObjectSource.Part(new byte[0], total);
            }
        });
    }

    private static ObjectSource.Part part(ResponseBytes<GetObjectResponse> got) {
        var range = got.response().contentRange();
        var bytes = got.asByteArrayUnsafe();
        // Without the header it is the whole, which some send when the whole was asked for.
        long total = range == null ? bytes.length : Long.parseLong(range.substring(range.lastIndexOf('/') + 1));
        return new ObjectSource.Part(bytes, total);
    }

    /** Writes a whole file to {@code target}, which must not be there. @throws NoSuchFileException when there is none */
    public void fetch(String object, Path target) throws IOException {
        var got = asked(object, () -> s3.getObject(ask -> ask.bucket(name).key(prefix + object), target));
        if (got.contentLength() != null && got.contentLength() != Files.size(target)) {
            throw new IOException(
                    object + " came by half: " + Files.size(target) + " of " + got.contentLength() + " bytes");
        }
    }

    /** One that is not there is deleted, too. */
    public void delete(String object) throws IOException {
        asked(object, () -> s3.deleteObject(ask -> ask.bucket(name).key(prefix + object)));
    }

    /** A request, or several. */
    @FunctionalInterface
    private interface Asking<T> {
        T ask();
    }

    private <T> T asked(String object, Asking<T> asking) throws IOException {
        try {
            return asking.ask();
        } catch (SdkException e) {
            throw words.of(e, object);
        }
    }

    @Override
    public void close() {
        s3.close();
    }
}
