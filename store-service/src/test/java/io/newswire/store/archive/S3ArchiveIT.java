package io.newswire.store.archive;

import static io.newswire.store.archive.Archive.Outcome.REPEATED;
import static io.newswire.store.archive.Archive.Outcome.REVISIT;
import static io.newswire.store.archive.Archive.Outcome.STORED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.store.batch.SettableClock;
import io.newswire.store.bucket.BucketException;
import io.newswire.store.bucket.S3Server;
import io.newswire.store.bucket.TestS3;
import io.newswire.store.bucket.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** An archive whose closed files go to a bucket of a real server: killed between any two steps, cut off, full, read, expired. */
class S3ArchiveIT {
    private static final TestPage A = TestPage.of("a", "<p>first</p>");
    private static final TestPage B = TestPage.of("b", "<p>second</p>");

    @TempDir
    private static Path shared;

    private static S3Server server;

    @TempDir
    private Path directory;

    private final SettableClock clock = new SettableClock();
    private Wire wire;
    private TestS3 s3;
    private Path bucket;
    private Path objects;
    private Path folder;
    private S3Rig rig;

    @BeforeAll
    static void start() throws IOException {
        server = S3Server.start(shared);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.close();
    }

    @BeforeEach
    void connect(TestInfo test) throws IOException {
        var name = "bucket-" + Integer.toHexString(test.getDisplayName().hashCode());
        bucket = server.bucket(name);
        objects = bucket.resolve("news").resolve("raw");
        wire = Wire.to(server.port());
        s3 = TestS3.at(wire.url()).named(name);
        folder = directory.resolve("archive");
        rig = new S3Rig(folder, s3, null, clock);
    }

    @AfterEach
    void disconnect() throws IOException {
        rig.close();
        wire.close();
    }

    @Test
    void a_closed_file_goes_to_the_bucket_with_its_indexes_and_the_open_one_stays() throws IOException {
        rig.store(A);
        rig.rotate();
        rig.store(B);
        assertThat(rig.uploads.turn()).isZero();
        assertThat(rig.local(".warc.gz")).isEmpty();
        assertThat(rig.local(".open")).hasSize(1);
        assertThat(rig.remote("")).hasSize(3);
        assertThat(rig.state().why()).isNull();
        assertThat(rig.outcome("uploaded")).isEqualTo(1);
        assertThat(rig.gauge("newswire.archive.bucket.reachable")).isEqualTo(1);
        assertThat(rig.gauge("newswire.archive.spool.bytes")).isZero();
        assertThat(rig.captures(s3)).extracting(Capture::articleId).containsExactlyInAnyOrder(A.id(), B.id());
        assertThat(S3Rig.verified(folder, s3)).isEmpty();
    }

    @Test
    void a_page_is_read_with_one_request_for_a_range_and_a_revisit_with_two() throws IOException {
        var noise = TestPage.of("noise", "").body(random(200_000));
        rig.store(noise, A, B, TestPage.of("more", "").body(random(150_000)).event("m"));
        rig.store(A.event("again").at(TestPage.AT.plusSeconds(9)));
        send();
        wire.requests();
        try (var elsewhere = ArchiveFiles.of(directory.resolve("elsewhere"), s3)) {
            var reader = new ArchiveReader(elsewhere);
            var captures = reader.ofArticle(A.id());
            assertThat(captures).extracting(Capture::kind).containsExactly(Capture.Kind.REVISIT, Capture.Kind.RESPONSE);
            wire.requests();
            var page = reader.read(captures.getLast());
            assertThat(page.body()).isEqualTo(A.body());
            long from = captures.getLast().offset();
            long until = from + captures.getLast().length() + 16 * 1024 - 1;
            assertThat(wire.requests())
                    .containsExactly("GET /" + s3.name() + "/news/raw/"
                            + captures.getLast().file() + " range: bytes=" + from + "-" + until);
            reader.ofUrl(A.url());
            wire.requests();
            assertThat(reader.read(captures.getFirst()).body()).isEqualTo(A.body());
            assertThat(wire.requests()).hasSize(2).allMatch(request -> request.contains("range: bytes="));
            assertThat(reader.read(reader.ofArticle(noise.id()).getFirst()).body())
                    .isEqualTo(noise.body());
        }
    }

    @Test
    void killed_between_any_two_steps_nothing_is_lost_and_nothing_is_there_twice() throws IOException {
        rig.store(A);
        rig.rotate();
        var name = rig.local(".warc.gz").getFirst().replace(".warc.gz", "");
        var steps = List.of(".ids", ".cdxj", ".warc.gz");
        for (int done = 0; done <= steps.size(); done++) {
            for (var ending : steps.subList(0, done)) {
                rig.bucket().put(folder.resolve(name + ending));
            }
            killAndStart();
            assertThat(rig.captures(s3)).as("after %s steps", done).hasSize(1);
            assertThat(S3Rig.verified(folder, s3)).as("after %s steps", done).isEmpty();
        }
        assertThat(rig.uploads.turn()).isZero();
        killAndStart();
        assertThat(rig.uploads.turn()).isZero();
        assertThat(rig.local(".warc.gz")).isEmpty();
        assertThat(rig.remote("")).containsExactlyInAnyOrder(name + ".ids", name + ".cdxj", name + ".warc.gz");
        assertThat(rig.captures(s3)).hasSize(1);
        assertThat(rig.store(A)).as("it is still known").containsExactly(REPEATED);
        assertThat(rig.store(B.body(TestPage.utf8("<p>first</p>")))).containsExactly(REVISIT);
        assertThat(S3Rig.verified(folder, s3)).isEmpty();
    }

    @Test
    void a_torn_file_that_was_open_is_mended_and_then_sent() throws IOException {
        rig.store(A);
        var open = folder.resolve(rig.local(".open").getFirst());
        Files.write(open, new byte[] {31, -117, 8}, java.nio.file.StandardOpenOption.APPEND);
        killAndStart();
        assertThat(rig.uploads.turn()).isZero();
        assertThat(rig.outcome("repaired")).isEqualTo(1);
        assertThat(rig.remote(".warc.gz")).hasSize(1);
        assertThat(rig.captures(s3)).hasSize(1);
        assertThat(S3Rig.verified(folder, s3)).isEmpty();
    }

    @Test
    void a_sending_that_is_cut_off_leaves_no_file_and_the_pages_go_on_until_the_spool_is_full() throws IOException {
        rig.close();
        rig = new S3Rig(folder, new TestS3(s3.name(), s3.url(), s3.prefixed(), s3.key(), s3.secret(), 1), null, clock);
        rig.store(TestPage.of("large", "").body(random(900_000)));
        rig.rotate();
        wire.cutAfter(200_000);
        assertThat(rig.uploads.turn()).isEqualTo(1);
        assertThat(rig.uploads.turn()).isEqualTo(2);
        assertThat(rig.state().isUp()).as("pages are taken").isTrue();
        assertThat(rig.state().why()).startsWith(wire.url() + " cannot be reached: ");
        assertThat(rig.outcome("upload_failed")).isEqualTo(2);
        assertThat(rig.gauge("newswire.archive.bucket.reachable")).isZero();
        assertThat(rig.gauge("newswire.archive.spool.bytes")).isGreaterThan(900_000);

        assertThat(rig.store(TestPage.of("large2", "").body(random(800_000)))).containsExactly(STORED);
        rig.rotateFull();
        assertThatThrownBy(() -> rig.store(A))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("1 MiB wait for the bucket, and no more than 1 MiB may")
                .hasMessageContaining("newswire.store.archive.s3.spool-mib")
                .hasMessageContaining("cannot be reached");
        assertThatThrownBy(rig.archive::keepHouse).hasMessageContaining("wait for the bucket");

        wire.mend();
        assertThat(rig.remote(".warc.gz")).isEmpty();
        assertThat(rig.uploads.turn()).isZero();
        assertThat(rig.store(A)).containsExactly(STORED);
        assertThat(rig.captures(s3)).hasSize(3);
        assertThat(S3Rig.verified(folder, s3)).isEmpty();
    }

    @Test
    void what_is_in_the_bucket_is_verified_there() throws IOException {
        rig.store(A, B);
        send();
        var warc = objects.resolve(rig.remote(".warc.gz").getFirst());
        var bytes = Files.readAllBytes(warc);
        bytes[bytes.length / 2] ^= 1;
        Files.write(warc, bytes);
        assertThat(S3Rig.verified(folder, s3))
                .isNotEmpty()
                .extracting(Verification.Finding::file)
                .contains(warc.getFileName().toString());
        bytes[bytes.length / 2] ^= 1;
        Files.write(warc, bytes);
        assertThat(S3Rig.verified(folder, s3)).isEmpty();
        var ids = objects.resolve(rig.remote(".ids").getFirst());
        Files.write(ids, Files.readAllLines(ids).subList(0, 1));
        assertThat(S3Rig.verified(directory.resolve("elsewhere"), s3))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).startsWith("lacks: "));
        Files.delete(warc);
        assertThat(S3Rig.verified(directory.resolve("elsewhere"), s3))
                .extracting(Verification.Finding::problem)
                .containsOnly("there is no WARC file to it");
        wire.cut();
        assertThatThrownBy(() -> S3Rig.verified(folder, s3)).isInstanceOf(BucketException.class);
    }

    @Test
    void a_file_is_deleted_from_the_bucket_and_its_indexes_here_when_it_has_had_its_time() throws IOException {
        var keep = Duration.ofDays(30);
        rig.close();
        rig = new S3Rig(folder, s3, keep, clock);
        rig.store(A);
        send();
        changed(keep.plus(Known.WINDOW).minusSeconds(10));
        clock.pass(Duration.ofMinutes(1));
        changed(keep.plus(Known.WINDOW).minusSeconds(10));
        rig.uploads.turn();
        assertThat(rig.remote("")).hasSize(3);
        changed(keep.plus(Known.WINDOW).plusSeconds(10));
        clock.pass(Duration.ofMinutes(1));
        rig.uploads.turn();
        assertThat(rig.remote("")).isEmpty();
        assertThat(rig.local(".ids")).isEmpty();
        assertThat(rig.local(".cdxj")).isEmpty();
        assertThat(rig.outcome("expired")).isEqualTo(1);
        assertThat(rig.captures(s3)).isEmpty();
    }

    @Test
    void what_somebody_has_to_do_something_about_is_told() throws IOException {
        rig.store(A);
        rig.rotate();
        Files.delete(bucket);
        rig.uploads.turn();
        assertThat(rig.state().isUp()).isFalse();
        assertThat(rig.state().why()).startsWith("there is no bucket '" + s3.name() + "'");
        assertThat(rig.store(B)).as("pages go on").containsExactly(STORED);
        server.bucket(s3.name());
        rig.uploads.turn();
        assertThat(rig.state().isUp()).isTrue();
        assertThat(rig.remote(".warc.gz")).hasSize(1);
    }

    @Test
    void files_are_sent_by_their_own_thread_until_the_end_with_the_one_that_was_open() throws Exception {
        rig.store(A);
        rig.rotate();
        rig.store(B);
        try (var uploader = Uploader.start(rig.uploads, failures -> Duration.ofMillis(10))) {
            org.awaitility.Awaitility.await().until(() -> rig.remote(".warc.gz").size() == 1);
            assertThat(uploader).isNotNull();
            rig.archive.finish();
        }
        rig.archive.close();
        assertThat(rig.remote(".warc.gz")).hasSize(2);
    }

    private void send() throws IOException {
        rig.rotate();
        assertThat(rig.uploads.turn()).isZero();
    }

    /** Files are left as they are; only the lock goes with the process. */
    private void killAndStart() throws IOException {
        rig.die();
        rig = new S3Rig(folder, s3, null, clock);
        rig.archive.keepHouse();
    }

    private void changed(Duration ago) throws IOException {
        try (var all = Files.list(objects)) {
            for (var object : all.toList()) {
                Files.setLastModifiedTime(object, FileTime.from(clock.instant().minus(ago)));
            }
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
