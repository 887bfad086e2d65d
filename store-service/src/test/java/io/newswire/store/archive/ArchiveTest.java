package io.newswire.store.archive;

import static io.newswire.store.archive.Archive.Outcome.GONE;
import static io.newswire.store.archive.Archive.Outcome.REPEATED;
import static io.newswire.store.archive.Archive.Outcome.REVISIT;
import static io.newswire.store.archive.Archive.Outcome.STORED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcRecord;

class ArchiveTest {
    private static final TestPage A = TestPage.of("a", "<p>first</p>");
    private static final TestPage B = TestPage.of("b", "<p>second</p>");

    @TempDir
    private Path directory;

    private ArchiveRig rig;

    @BeforeEach
    void make() {
        rig = new ArchiveRig(directory.resolve("archive"));
    }

    @Test
    void a_page_becomes_a_response_its_request_and_what_is_known_of_it_after_the_files_own_record() throws IOException {
        assertThat(rig.store(A)).containsExactly(STORED);
        var records = ArchiveRig.records(rig.onlyWarc());
        assertThat(records).extracting(WarcRecord::type).containsExactly("warcinfo", "response", "request", "metadata");
        assertThat(records).allSatisfy(record -> assertThat(record.version()).hasToString("WARC/1.1"));
        var response = records.get(1);
        assertThat(response.headers().map())
                .containsEntry("WARC-Target-URI", List.of(A.url()))
                .containsEntry("WARC-Date", List.of("2026-11-24T12:00:00.250Z"))
                .containsEntry("WARC-IP-Address", List.of("192.0.2.7"))
                .containsEntry("WARC-Payload-Digest", List.of(Digests.of(TestPage.utf8("<p>first</p>"))))
                .doesNotContainKey("WARC-Truncated");
        for (var other : records.subList(2, 4)) {
            assertThat(other.headers().first("WARC-Concurrent-To"))
                    .isEqualTo(response.headers().first("WARC-Record-ID"));
        }
        assertThat(rig.onlyWarc().getFileName().toString())
                .isEqualTo(records.getFirst().headers().first("WARC-Filename").orElseThrow());
    }

    @Test
    void a_payload_that_is_there_becomes_a_revisit_of_it_under_the_same_url_and_any_other() throws IOException {
        var later = A.event("a2").at(TestPage.AT.plusSeconds(60));
        var elsewhere = A.url("https://copy.example/a").event("c");
        assertThat(rig.store(A, B)).containsExactly(STORED, STORED);
        assertThat(rig.store(later, elsewhere)).containsExactly(REVISIT, REVISIT);
        var original = ArchiveRig.records(rig.files(".warc.gz").getFirst()).get(1);
        var revisit = ArchiveRig.records(rig.files(".warc.gz").getLast()).get(1);
        assertThat(revisit.headers().map())
                .containsEntry("WARC-Type", List.of("revisit"))
                .containsEntry(
                        "WARC-Profile", List.of("http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"))
                .containsEntry("WARC-Refers-To", original.headers().all("WARC-Record-ID"))
                .containsEntry("WARC-Refers-To-Target-URI", List.of(A.url()))
                .containsEntry("WARC-Refers-To-Date", original.headers().all("WARC-Date"));
        var page = rig.reader.read(rig.reader.ofArticle(elsewhere.id()).getFirst());
        assertThat(page.body()).isEqualTo(A.body());
        assertThat(page.head()).startsWith("HTTP/1.1 200 OK\r\n");
        assertThat(rig.verified()).isEmpty();
    }

    @Test
    void an_event_that_is_delivered_again_leaves_nothing_in_the_same_batch_later_and_after_a_restart()
            throws IOException {
        try (var archive = rig.open()) {
            assertThat(ArchiveRig.store(archive, A, A, A.gone().event("g"))).containsExactly(STORED, REPEATED, GONE);
            assertThat(ArchiveRig.store(archive, A, A.gone().event("g"))).containsExactly(REPEATED, REPEATED);
        }
        assertThat(rig.store(A, A.gone().event("g"))).containsExactly(REPEATED, REPEATED);
        assertThat(rig.reader.newest(100)).hasSize(2);
        assertThat(rig.files(".warc.gz")).hasSize(1);
    }

    @Test
    void the_same_event_with_other_bytes_is_another_page() throws IOException {
        // A fetcher that died before it committed fetches again, and the page may have changed.
        assertThat(rig.store(A)).containsExactly(STORED);
        assertThat(rig.store(A.body(TestPage.utf8("changed")))).containsExactly(STORED);
    }

    @Test
    void a_payload_older_than_the_window_is_stored_again_because_its_file_may_go_first() throws IOException {
        rig.store(A);
        rig.clock.pass(Known.WINDOW);
        for (var file : rig.files(".warc.gz")) {
            Files.setLastModifiedTime(file, FileTime.from(rig.clock.instant().minus(Known.WINDOW)));
        }
        assertThat(rig.store(A.event("a2"))).containsExactly(STORED);
    }

    @Test
    void the_same_id_for_another_article_is_another_event() throws IOException {
        var other = A.url("https://www.news.example/other");
        assertThat(rig.store(A, other, A.gone().event("g"), other.gone().event("g")))
                .containsExactly(STORED, REVISIT, GONE, GONE);
    }

    @Test
    void an_address_with_braces_is_found_by_its_url_and_its_revisit_is_read() throws IOException {
        var braces = A.url("https://www.news.example/a%7Bb%7D?q={x}");
        rig.store(braces);
        rig.store(braces.event("again").at(TestPage.AT.plusSeconds(60)));
        assertThat(rig.reader.ofUrl(braces.url())).hasSize(2);
        assertThat(rig.reader.read(rig.reader.ofUrl(braces.url()).getFirst()).body())
                .isEqualTo(A.body());
        assertThat(rig.verified()).isEmpty();
    }

    @Test
    void while_pages_keep_coming_files_end_by_age_and_go_by_age() throws IOException {
        hourly(rig.open(), 20 * 24);
        var old = rig.files(".warc.gz");
        assertThat(old).hasSize(20);
        for (var file : old) {
            Files.setLastModifiedTime(file, FileTime.from(rig.clock.instant().minus(Duration.ofDays(9))));
        }
        hourly(rig.open(ArchiveRig.keep(ArchiveRig.DAY)), 30);
        assertThat(rig.files(".warc.gz")).isNotEmpty().doesNotContainAnyElementsOf(old);
    }

    private void hourly(Archive archive, int hours) throws IOException {
        try (archive) {
            for (int hour = 0; hour < hours; hour++) {
                var page = TestPage.of("p" + rig.clock.instant(), "<p>" + rig.clock.instant() + "</p>");
                assertThat(ArchiveRig.store(archive, page)).containsExactly(STORED);
                rig.clock.pass(Duration.ofHours(1));
            }
        }
    }

    @Test
    void what_no_http_brought_is_a_resource() throws IOException {
        rig.store(A.submitted());
        var capture = rig.reader.ofArticle(A.id()).getFirst();
        assertThat(capture.kind()).isEqualTo(Capture.Kind.RESOURCE);
        assertThat(capture.status()).isNull();
        assertThat(rig.reader.read(capture).body()).isEqualTo(A.body());
        assertThat(rig.reader.read(capture).head()).isEmpty();
        assertThat(rig.store(A.submitted().event("again"))).containsExactly(REVISIT);
        var revisit = rig.reader.ofArticle(A.id()).getFirst();
        assertThat(rig.reader.read(revisit).body()).isEqualTo(A.body());
        assertThat(rig.verified()).isEmpty();
    }

    @Test
    void a_page_that_is_gone_is_found_by_its_article_and_not_by_its_url() throws IOException {
        rig.store(A, A.gone().event("g").at(TestPage.AT.plusSeconds(1)));
        assertThat(rig.reader.ofArticle(A.id()))
                .extracting(Capture::kind)
                .containsExactly(Capture.Kind.GONE, Capture.Kind.RESPONSE);
        assertThat(rig.reader.ofUrl(A.url())).extracting(Capture::kind).containsExactly(Capture.Kind.RESPONSE);
        assertThat(rig.verified()).isEmpty();
    }

    @Test
    void headers_that_had_no_room_make_the_record_a_truncated_one() throws IOException {
        var whole = TestPage.exchange(TestPage.AT);
        rig.store(A.exchange(new io.newswire.contracts.PageExchange(
                "GET", "HTTP/1.1", "OK", null, TestPage.AT, List.of(), whole.responseHeaders(), true)));
        var response = ArchiveRig.records(rig.onlyWarc()).get(1);
        assertThat(response.headers().first("WARC-Truncated")).hasValue("length");
        assertThat(response.headers().first("WARC-IP-Address")).isEmpty();
    }

    @Test
    void a_file_ends_with_the_batch_that_fills_it() throws IOException {
        try (var archive = rig.open(ArchiveRig.fileBytes(1))) {
            ArchiveRig.store(archive, A);
            assertThat(rig.files(".warc.gz")).hasSize(1);
            assertThat(rig.files(".open")).isEmpty();
            ArchiveRig.store(archive, B);
            assertThat(rig.files(".warc.gz")).hasSize(2);
        }
        assertThat(rig.verified()).isEmpty();
    }

    @Test
    void a_file_ends_when_it_is_old_though_nothing_arrives() throws IOException {
        try (var archive = rig.open()) {
            ArchiveRig.store(archive, A);
            archive.keepHouse();
            assertThat(rig.files(".open")).hasSize(1);
            rig.clock.pass(ArchiveRig.DAY);
            archive.keepHouse();
            assertThat(rig.files(".open")).isEmpty();
            assertThat(rig.files(".warc.gz")).hasSize(1);
        }
    }

    @Test
    void a_file_is_deleted_when_neither_its_own_pages_nor_younger_revisits_need_it() throws IOException {
        rig.store(A);
        var keep = Duration.ofDays(30);
        var file = rig.onlyWarc();
        try (var archive = rig.open(ArchiveRig.keep(keep))) {
            changed(file, keep.plus(Known.WINDOW).minusSeconds(1));
            archive.keepHouse();
            assertThat(file).exists();
            changed(file, keep.plus(Known.WINDOW).plusSeconds(1));
            archive.keepHouse();
        }
        assertThat(rig.files(".gz")).isEmpty();
        assertThat(rig.files(".cdxj")).isEmpty();
        assertThat(rig.files(".ids")).isEmpty();
        assertThat(rig.outcome("expired")).isEqualTo(1);
    }

    private void changed(Path file, Duration ago) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(rig.clock.instant().minus(ago)));
    }

    @Test
    void pages_are_found_while_their_file_is_open() throws IOException {
        try (var archive = rig.open()) {
            ArchiveRig.store(archive, A);
            assertThat(rig.reader.read(rig.reader.ofArticle(A.id()).getFirst()).body())
                    .isEqualTo(A.body());
            assertThat(rig.reader.ofUrl("http://news.example/a")).hasSize(1);
        }
    }

    @Test
    void a_line_that_the_writer_has_not_finished_is_not_read_yet() throws IOException {
        try (var archive = rig.open()) {
            ArchiveRig.store(archive, A, B);
            var journal = rig.files(".journal").getFirst();
            var lines = Files.readString(journal);
            Files.writeString(journal, lines.substring(0, lines.length() - 20));
            assertThat(rig.reader.newest(10)).extracting(Capture::articleId).containsExactly(A.id());
        }
    }

    @Test
    void a_page_whose_file_was_deleted_meanwhile_is_not_there_any_more() throws IOException {
        rig.store(A);
        var capture = rig.reader.ofArticle(A.id()).getFirst();
        Files.delete(rig.onlyWarc());
        assertThatThrownBy(() -> rig.reader.read(capture)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void what_is_acknowledged_was_forced_to_the_disk() throws IOException {
        try (var archive = rig.open()) {
            ArchiveRig.store(archive, A);
            int before = rig.disk.forced;
            ArchiveRig.store(archive, B);
            assertThat(rig.disk.forced).isEqualTo(before + 1);
        }
    }

    @Test
    void a_full_disk_takes_nothing_in_halves_and_goes_on_where_it_was() throws IOException {
        try (var archive = rig.open()) {
            ArchiveRig.store(archive, A);
            rig.disk.fill();
            assertThatThrownBy(() -> ArchiveRig.store(archive, B)).hasMessage("No space left on device");
            assertThatThrownBy(() -> ArchiveRig.store(archive, B)).hasMessage("No space left on device");
            rig.disk.mend();
            assertThat(ArchiveRig.store(archive, B)).containsExactly(STORED);
        }
        assertThat(rig.reader.newest(10)).hasSize(2);
        assertThat(rig.onlyWarc()).exists();
        assertThat(rig.counted("newswire.archive.torn.bytes")).isZero();
        assertThat(rig.verified()).isEmpty();
    }

    @Test
    void half_a_batch_that_cannot_be_taken_back_is_cut_off_by_the_next_attempt() throws IOException {
        try (var archive = rig.open()) {
            ArchiveRig.store(archive, A);
            rig.disk.stick();
            assertThatThrownBy(() -> ArchiveRig.store(archive, B)).hasMessage("No space left on device");
            rig.disk.mend();
            assertThat(ArchiveRig.store(archive, A, B)).containsExactly(REPEATED, STORED);
        }
        assertThat(rig.files(".warc.gz")).hasSize(2);
        assertThat(rig.counted("newswire.archive.torn.bytes")).isPositive();
        assertThat(rig.outcome("repaired")).isEqualTo(1);
        assertThat(rig.verified()).isEmpty();
    }

    @Test
    void a_full_disk_at_the_end_of_a_file_leaves_it_open_until_its_index_has_room() throws IOException {
        try (var archive = rig.open()) {
            ArchiveRig.store(archive, A);
            rig.clock.pass(ArchiveRig.DAY);
            rig.disk.fill();
            assertThatThrownBy(archive::keepHouse).isInstanceOf(IOException.class);
            rig.disk.mend();
            archive.keepHouse();
            assertThat(rig.files(".warc.gz")).hasSize(1);
        }
        assertThat(rig.files(".tmp")).isEmpty();
        assertThat(rig.verified()).isEmpty();
    }

    @Test
    void a_folder_that_is_taken_away_is_not_written_to_under_its_old_name() throws IOException {
        try (var archive = rig.open()) {
            ArchiveRig.store(archive, A);
            Files.move(rig.folder, directory.resolve("elsewhere"));
            assertThat(ArchiveRig.store(archive, B)).containsExactly(STORED);
        }
        assertThat(rig.reader.ofArticle(B.id())).hasSize(1);
        assertThat(new ArchiveReader(directory.resolve("elsewhere")).ofArticle(A.id()))
                .hasSize(1);
    }

    @Test
    void a_file_that_somebody_else_wrote_to_is_left_and_another_begun() throws IOException {
        try (var archive = rig.open()) {
            ArchiveRig.store(archive, A);
            Files.write(rig.files(".open").getFirst(), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
            assertThatThrownBy(() -> ArchiveRig.store(archive, B)).hasMessageContaining("not as it was written");
            assertThat(ArchiveRig.store(archive, B)).containsExactly(STORED);
        }
        assertThat(rig.verified()).isEmpty();
    }

    @Test
    void a_second_writer_of_a_folder_is_told_off() throws IOException {
        try (var first = rig.open();
                var second = rig.open()) {
            ArchiveRig.store(first, A);
            assertThatThrownBy(() -> ArchiveRig.store(second, B))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another process writes to");
        }
    }

    @Test
    void a_missing_index_is_made_again() throws IOException {
        rig.store(A, B, A.gone().event("g"));
        var before = Files.readString(rig.files(".cdxj").getFirst());
        var ids = Files.readString(rig.files(".ids").getFirst());
        Files.delete(rig.files(".cdxj").getFirst());
        try (var archive = rig.open()) {
            archive.keepHouse();
        }
        assertThat(rig.files(".cdxj").getFirst()).hasContent(before.strip());
        assertThat(rig.files(".ids").getFirst()).hasContent(ids.strip());
    }

    @Test
    void an_archive_that_stored_nothing_leaves_no_file() throws IOException {
        try (var archive = rig.open()) {
            archive.keepHouse();
            assertThat(archive.store(List.of())).isEmpty();
        }
        assertThat(rig.files(""))
                .extracting(file -> file.getFileName().toString())
                .containsExactly(".lock");
    }
}
