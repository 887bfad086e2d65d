package io.newswire.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcWriter;

class VerificationTest {
    private static final TestPage A = TestPage.of("a", "<p>first</p>");

    @TempDir
    private Path directory;

    private ArchiveRig rig;

    @BeforeEach
    void store() throws IOException {
        rig = new ArchiveRig(directory.resolve("archive"));
        rig.store(A, TestPage.of("b", "<p>second</p>"), A.event("again"));
    }

    @Test
    void an_archive_as_it_was_written_has_nothing_wrong() throws IOException {
        assertThat(rig.verified()).isEmpty();
        var summary = Verification.run(ArchiveFiles.in(rig.folder), finding -> {});
        assertThat(summary).isEqualTo(new Verification.Summary(1, 10, 3, 0));
    }

    @Test
    void whatever_byte_is_changed_the_file_is_told() throws IOException {
        var small = new ArchiveRig(directory.resolve("small"));
        small.store(A);
        var warc = small.onlyWarc();
        var whole = Files.readAllBytes(warc);
        for (int at = 0; at < whole.length; at++) {
            if (isFreeByGzip(at, whole)) {
                continue;
            }
            var damaged = whole.clone();
            damaged[at] ^= 1;
            if (isTheSame(damaged, whole)) {
                continue;
            }
            Files.write(warc, damaged);
            assertThat(small.verified())
                    .as("byte %s", at)
                    .isNotEmpty()
                    .extracting(Verification.Finding::file)
                    .contains(warc.getFileName().toString());
        }
    }

    /** Packed data may have codes in it that nothing uses: what comes out is as it was then, checksums and all. */
    private static boolean isTheSame(byte[] damaged, byte[] whole) throws IOException {
        try {
            return Arrays.equals(unpacked(damaged), unpacked(whole));
        } catch (ZipException | EOFException e) {
            return false;
        }
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    /** Time, flags for the packer and the system: RFC 1952, section 2.3. No checksum covers them, and no reader heeds them. */
    private static boolean isFreeByGzip(int at, byte[] bytes) {
        for (int start = Math.max(0, at - 9); start <= at - 4; start++) {
            if (bytes[start] == 0x1f && bytes[start + 1] == (byte) 0x8b && bytes[start + 2] == 8) {
                return true;
            }
        }
        return false;
    }

    @Test
    void a_file_that_ends_too_early_is_told_with_the_place() throws IOException {
        var whole = Files.readAllBytes(rig.onlyWarc());
        Files.write(rig.onlyWarc(), java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThat(rig.verified())
                .anySatisfy(finding -> {
                    assertThat(finding.offset()).isPositive();
                    assertThat(finding.problem()).isEqualTo("the file ends within a gzip member");
                })
                .anySatisfy(finding -> assertThat(finding.problem()).startsWith("names what is not there"));
    }

    @Test
    void an_index_line_that_is_missing_wrong_or_out_of_order_is_told() throws IOException {
        var index = rig.files(".cdxj").getFirst();
        var lines = Files.readAllLines(index);
        Files.write(index, lines.subList(0, 2));
        assertThat(problems()).singleElement().isEqualTo("lacks: " + lines.getLast());
        Files.write(index, lines.reversed());
        assertThat(problems()).anyMatch(problem -> problem.endsWith("is not in order"));
        Files.delete(index);
        assertThat(problems()).singleElement().asString().startsWith("missing");
    }

    @Test
    void an_index_without_its_file_is_told() throws IOException {
        Files.delete(rig.onlyWarc());
        assertThat(problems()).contains("there is no WARC file to it");
    }

    @Test
    void a_revisit_whose_original_is_in_no_file_is_told() throws IOException {
        var page = TestPage.of("c", "<p>third</p>").at(rig.clock.instant().plusSeconds(1));
        rig.store(page);
        rig.store(page.event("again").at(rig.clock.instant().plusSeconds(1)));
        delete(rig.files(".warc.gz").get(1));
        assertThat(problems()).containsExactly("a revisit of a capture that is not there");
    }

    @Test
    void a_revisit_that_has_outlived_all_files_of_its_originals_time_is_no_problem() throws IOException {
        rig.store(A.event("third").at(rig.clock.instant().plusSeconds(1)));
        delete(rig.files(".warc.gz").getFirst());
        assertThat(problems()).isEmpty();
    }

    private void delete(Path warc) throws IOException {
        for (var ending : List.of(".warc.gz", ".cdxj", ".ids")) {
            Files.delete(rig.folder.resolve(warc.getFileName().toString().replace(".warc.gz", ending)));
        }
    }

    @Test
    void a_digest_that_is_not_that_of_its_bytes_is_told_though_all_checksums_of_gzip_are_right() throws IOException {
        var file = rig.folder.resolve("newswire-20261124120000000-00009-abcdef.warc.gz");
        try (var writer = new WarcWriter(
                Files.newByteChannel(
                        file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE),
                WarcCompression.GZIP)) {
            writer.write(new WarcResource.Builder()
                    .version(MessageVersion.WARC_1_1)
                    .setHeader("WARC-Target-URI", "urn:x:y")
                    .setHeader("WARC-Block-Digest", Digests.of(TestPage.utf8("other")))
                    .setHeader("WARC-Payload-Digest", Digests.of(TestPage.utf8("other")))
                    .body(org.netpreserve.jwarc.MediaType.PLAIN_TEXT, TestPage.utf8("bytes"))
                    .build());
        }
        assertThat(problems()).contains("the payload is not that of its digest", "the block is not that of its digest");
    }

    private List<String> problems() throws IOException {
        return rig.verified().stream().map(Verification.Finding::problem).toList();
    }
}
