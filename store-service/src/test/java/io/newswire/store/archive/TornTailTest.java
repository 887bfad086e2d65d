package io.newswire.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.bucket.ByteSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer dies at any byte of its file: what was whole stays, what was not goes, and writing goes on. */
class TornTailTest {
    private static final List<TestPage> PAGES = List.of(
            TestPage.of("a", "<p>first</p>"),
            TestPage.of("a", "<p>first</p>").event("a2"),
            TestPage.of("c", "third").submitted(),
            TestPage.of("d", "").gone());

    @TempDir
    private Path directory;

    @Test
    void whatever_byte_the_file_ends_at_its_whole_captures_are_kept_and_no_more() throws IOException {
        var written = written();
        var ends = ends(written);
        for (int length = 0; length <= written.length; length++) {
            int whole = wholeCaptures(ends, length);
            var rig = restart(Arrays.copyOf(written, length), "cut" + length);
            assertThat(rig.reader.newest(100))
                    .as("captures of %s bytes", length)
                    .hasSize(whole);
            if (length % 16 == 0 || ends.contains((long) length)) {
                assertThat(rig.verified()).as("findings after %s bytes", length).isEmpty();
            }
        }
    }

    @Test
    void bytes_of_a_tail_that_never_reached_the_disk_as_they_were_are_cut_off() throws IOException {
        // A file system may keep the length and lose the content: zeros, or what stood there before.
        var written = written();
        var ends = ends(written);
        var random = new Random(42);
        for (int i = 0; i < 100; i++) {
            var damaged = written.clone();
            int from = random.nextInt(damaged.length);
            boolean zeros = random.nextBoolean();
            for (int at = from; at < damaged.length; at++) {
                damaged[at] = zeros ? 0 : (byte) random.nextInt();
            }
            if (Arrays.equals(damaged, written)) {
                continue;
            }
            int same = Arrays.mismatch(damaged, written);
            var rig = restart(damaged, "damaged" + i);
            assertThat(rig.reader.newest(100)).as("round %s", i).hasSize(wholeCaptures(ends, same));
            assertThat(rig.verified()).as("round %s", i).isEmpty();
        }
    }

    @Test
    void what_was_cut_off_is_counted_and_stored_when_it_is_delivered_again() throws IOException {
        var written = written();
        var rig = restart(Arrays.copyOf(written, written.length - 1), "again");
        assertThat(rig.outcome("repaired")).isEqualTo(1);
        assertThat(rig.counted("newswire.archive.torn.bytes")).isPositive();
        try (var archive = rig.open()) {
            assertThat(ArchiveRig.store(archive, PAGES.toArray(TestPage[]::new)))
                    .containsExactly(
                            Archive.Outcome.REPEATED,
                            Archive.Outcome.REPEATED,
                            Archive.Outcome.REPEATED,
                            Archive.Outcome.GONE);
        }
        assertThat(rig.reader.newest(100)).hasSize(PAGES.size());
        assertThat(rig.verified()).isEmpty();
    }

    @Test
    void the_index_of_a_repaired_file_is_that_which_its_writer_would_have_made() throws IOException {
        var rig = new ArchiveRig(directory.resolve("closed"));
        rig.store(PAGES.toArray(TestPage[]::new));
        var byUrl = Files.readAllLines(rig.files(".cdxj").getFirst());
        var byArticle = Files.readAllLines(rig.files(".ids").getFirst());
        var warc = rig.onlyWarc();
        Files.move(warc, warc.resolveSibling(warc.getFileName() + ".open"));
        Files.delete(rig.files(".cdxj").getFirst());
        Files.delete(rig.files(".ids").getFirst());
        try (var archive = rig.open()) {
            archive.keepHouse();
        }
        assertThat(Files.readAllLines(rig.files(".cdxj").getFirst())).isEqualTo(byUrl);
        assertThat(Files.readAllLines(rig.files(".ids").getFirst())).isEqualTo(byArticle);
    }

    /** A file with all pages, each in a batch of its own. */
    private byte[] written() throws IOException {
        var rig = new ArchiveRig(directory.resolve("whole"));
        try (var archive = rig.open()) {
            for (var page : PAGES) {
                ArchiveRig.store(archive, page);
            }
        }
        return Files.readAllBytes(rig.onlyWarc());
    }

    /** Where captures end. */
    private List<Long> ends(byte[] warc) throws IOException {
        var file = Files.write(directory.resolve("ends"), warc);
        var ends = new ArrayList<Long>();
        try (var groups = new Groups(ByteSource.of(file), "ends", 0)) {
            for (var next = groups.next(); next.isPresent(); next = groups.next()) {
                ends.add(groups.end());
            }
        }
        assertThat(ends).hasSize(PAGES.size()).endsWith((long) warc.length);
        return ends;
    }

    private static int wholeCaptures(List<Long> ends, int length) {
        return (int) ends.stream().filter(end -> end <= length).count();
    }

    private ArchiveRig restart(byte[] left, String name) throws IOException {
        var rig = new ArchiveRig(directory.resolve(name));
        Files.createDirectories(rig.folder);
        Files.write(rig.folder.resolve("newswire-20261124120000000-00000-abcdef.warc.gz.open"), left);
        try (var archive = rig.open()) {
            archive.keepHouse();
        }
        assertThat(rig.files(".open")).isEmpty();
        return rig;
    }
}
