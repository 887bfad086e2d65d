package io.newswire.store.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bucket of a real server. */
class BucketIT {
    @TempDir
    private static Path shared;

    private static S3Server server;

    @TempDir
    private Path directory;

    private Wire wire;
    private Bucket bucket;
    private Path objects;

    @BeforeAll
    static void start() throws IOException {
        server = S3Server.start(shared);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.close();
    }

    @BeforeEach
    void connect() throws IOException {
        objects = server.bucket("pages").resolve("news").resolve("raw");
        wire = Wire.to(server.port());
        bucket = Bucket.of(TestS3.at(wire.url())).orElseThrow();
        for (var left : bucket.list()) {
            bucket.delete(left.name());
        }
        wire.requests();
    }

    @AfterEach
    void disconnect() throws IOException {
        bucket.close();
        wire.close();
    }

    @Test
    void a_file_is_sent_under_the_prefix_listed_read_in_ranges_and_deleted() throws IOException {
        var bytes = random(300_000);
        bucket.put(file("a.bin", bytes));
        assertThat(objects.resolve("a.bin")).hasBinaryContent(bytes);
        assertThat(bucket.list()).singleElement().satisfies(stored -> {
            assertThat(stored.name()).isEqualTo("a.bin");
            assertThat(stored.bytes()).isEqualTo(bytes.length);
        });
        wire.requests();
        try (var source = bucket.open("a.bin", 100_000, 50_000)) {
            assertThat(source.length()).isEqualTo(bytes.length);
            assertThat(read(source, 100_000, 60_000)).isEqualTo(java.util.Arrays.copyOfRange(bytes, 100_000, 160_000));
            assertThat(source.read(bytes.length, new byte[1], 0, 1)).isEqualTo(-1);
        }
        assertThat(wire.requests())
                .containsExactly(
                        "GET /pages/news/raw/a.bin range: bytes=100000-149999",
                        "GET /pages/news/raw/a.bin range: bytes=150000-199999");
        try (var behind = bucket.open("a.bin", bytes.length, 10)) {
            assertThat(behind.length()).isEqualTo(bytes.length);
            assertThat(behind.read(bytes.length, new byte[1], 0, 1)).isEqualTo(-1);
        }
        var copy = directory.resolve("copy");
        bucket.fetch("a.bin", copy);
        assertThat(copy).hasBinaryContent(bytes);
        bucket.delete("a.bin");
        bucket.delete("a.bin");
        assertThat(bucket.list()).isEmpty();
        assertThatThrownBy(() -> bucket.open("a.bin", 0, 10)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> bucket.fetch("a.bin", directory.resolve("none")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_file_whose_sending_is_cut_off_is_not_there_and_can_be_sent_again() throws IOException {
        var bytes = random(3 << 20);
        var file = file("b.bin", bytes);
        wire.cutAfter(1 << 20);
        assertThatExceptionOfType(BucketException.class)
                .isThrownBy(() -> bucket.put(file))
                .matches(e -> !e.isRefusal());
        wire.mend();
        assertThat(bucket.list()).isEmpty();
        bucket.put(file);
        assertThat(objects.resolve("b.bin")).hasBinaryContent(bytes);
    }

    @Test
    void a_storage_that_is_away_is_named_and_may_come_back() throws IOException {
        wire.cut();
        assertThatExceptionOfType(BucketException.class)
                .isThrownBy(() -> bucket.list())
                .withMessageStartingWith(wire.url() + " cannot be reached: ")
                .matches(e -> !e.isRefusal());
        wire.mend();
        assertThat(bucket.list()).isEmpty();
    }

    @Test
    void a_bucket_that_is_missing_is_told_with_what_to_do() {
        try (var missing =
                Bucket.of(TestS3.at(wire.url()).named("no-such-pages")).orElseThrow()) {
            assertThatExceptionOfType(BucketException.class)
                    .isThrownBy(missing::list)
                    .withMessage("there is no bucket 'no-such-pages' at " + wire.url()
                            + ": create it, or set newswire.store.archive.s3.bucket")
                    .matches(BucketException::isRefusal);
            assertThatExceptionOfType(BucketException.class)
                    .isThrownBy(() -> missing.put(file("c.bin", new byte[10])))
                    .matches(BucketException::isRefusal);
        }
    }

    @Test
    void credentials_that_are_refused_are_told_and_never_shown() {
        for (var wrong : new TestS3[] {
            TestS3.at(wire.url()).credentials("nobody-known", S3Server.SECRET_KEY),
            TestS3.at(wire.url()).credentials(S3Server.ACCESS_KEY, "not-the-secret")
        }) {
            try (var refused = Bucket.of(wrong).orElseThrow()) {
                assertThatExceptionOfType(BucketException.class)
                        .isThrownBy(refused::list)
                        .withMessageStartingWith(wire.url() + " refuses the credentials (")
                        .withMessageContaining("set newswire.store.archive.s3.access-key and")
                        .matches(BucketException::isRefusal)
                        .satisfies(e -> assertThat(stack(e))
                                .doesNotContain(S3Server.SECRET_KEY)
                                .doesNotContain("not-the-secret"));
            }
        }
    }

    private static String stack(Throwable fault) {
        var text = new java.io.StringWriter();
        fault.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    private static byte[] read(ByteSource source, long from, int length) throws IOException {
        var bytes = new byte[length];
        for (int got = 0; got < length; ) {
            got += source.read(from + got, bytes, got, length - got);
        }
        return bytes;
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(42).nextBytes(bytes);
        return bytes;
    }
}
