package io.newswire.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.PageExchange;
import io.newswire.contracts.PageExchange.Field;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.cdx.CdxFormat;
import org.netpreserve.jwarc.cdx.CdxWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is written is read by tools that know nothing of us. */
class OtherToolsTest {
    private static final int DEADLINE_SECONDS = 120;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path directory;

    private ArchiveRig rig;

    @BeforeEach
    void store() throws IOException {
        rig = new ArchiveRig(directory.resolve("archive"));
        var odd = new PageExchange(
                "GET",
                "HTTP/2",
                "très\r\nbien",
                "2001:db8:0:0:0:0:0:1",
                TestPage.AT,
                List.of(new Field("Host", "x")),
                List.of(
                        new Field("Content-Type", "text/html"),
                        new Field("No Token", "left out"),
                        new Field("X-Odd", "é\r\n\r\n<injected>"),
                        new Field("Content-Length", "99")),
                true);
        rig.store(
                TestPage.of("a?b=c&d", "<p>é</p>"),
                TestPage.of("a?b=c&d", "<p>é</p>").event("again").at(TestPage.AT.plusSeconds(1)),
                TestPage.of("z", "").event("empty"),
                TestPage.of("odd", "HTTP/1.1 200 OK\r\n\r\nWARC/1.1\r\n").exchange(odd),
                TestPage.of("bytes", "").body(new byte[] {0, -1, 13, 10, 13, 10, 31, -117}),
                TestPage.of("text", "submitted").submitted(),
                TestPage.of("text", "submitted").submitted().event("again2"),
                TestPage.of("a?b=c&d", "").gone().event("g"));
    }

    @Test
    void the_librarys_validator_finds_nothing() throws Exception {
        var run = validator(rig.onlyWarc());
        assertThat(run.output())
                .doesNotContain("ERROR")
                .contains("payload digest pass")
                .contains("block digest pass");
        assertThat(run.exit()).isZero();
    }

    @Test
    void the_librarys_validator_would_find_a_byte_that_changed() throws Exception {
        var noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        rig.store(TestPage.of("noise", "").body(noise));
        var longest = rig.reader.newest(100).stream()
                .max(Comparator.comparing(Capture::length))
                .orElseThrow();
        var warc = rig.files(".warc.gz").getLast();
        assertThat(validator(warc).exit()).isZero();

        var bytes = Files.readAllBytes(warc);
        // In the middle of the noise: what a record says of itself has no digest.
        bytes[(int) (longest.offset() + longest.length() / 2)] ^= 0x10;
        Files.write(warc, bytes);
        assertThat(validator(warc).exit()).isNotZero();
    }

    private record Run(int exit, String output) {}

    /** In a process of its own: it ends the one it runs in. */
    private Run validator(Path warc) throws Exception {
        var output = directory.resolve("validator.log");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.netpreserve.jwarc.tools.WarcTool",
                        "validate",
                        "--verbose",
                        warc.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(output));
    }

    @Test
    void the_index_says_what_the_librarys_own_indexer_says() throws IOException {
        var theirs = new StringWriter();
        try (var writer = new CdxWriter(theirs)) {
            writer.setFormat(CdxFormat.CDXJ);
            writer.setSort(true);
            writer.process(List.of(rig.onlyWarc()), false);
        }
        var ours = Files.readAllLines(rig.files(".cdxj").getFirst());
        var expected = theirs.toString().lines().toList();
        assertThat(comparable(ours)).containsExactlyInAnyOrderElementsOf(comparable(expected));
        assertThat(ours).hasSize(7).isSorted();
    }

    /** Without what is only ours. The library gives a text without HTTP no status, and a revisit of one neither. */
    private static List<String> comparable(List<String> lines) {
        var plain = new ArrayList<String>();
        for (var line : lines) {
            int json = line.indexOf('{');
            var fields = (ObjectNode) JSON.readTree(line.substring(json));
            fields.retain("url", "mime", "status", "digest", "length", "offset", "filename");
            plain.add(
                    line.substring(0, json) + new java.util.TreeMap<>(JSON.convertValue(fields, java.util.Map.class)));
        }
        return plain;
    }

    @Test
    void any_gunzip_reads_the_file_from_its_start_and_from_any_record() throws IOException {
        try (var all = new GZIPInputStream(Files.newInputStream(rig.onlyWarc()))) {
            assertThat(new String(all.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .startsWith("WARC/1.1\r\n");
        }
        for (var capture : rig.reader.newest(100)) {
            try (var from = Files.newInputStream(rig.onlyWarc())) {
                from.skipNBytes(capture.offset());
                var member = new java.io.ByteArrayInputStream(from.readNBytes((int) capture.length()));
                try (var record = new GZIPInputStream(member)) {
                    var text = new String(record.readAllBytes(), StandardCharsets.ISO_8859_1);
                    assertThat(text).startsWith("WARC/1.1\r\n").endsWith("\r\n\r\n");
                    assertThat(text).contains("WARC-Record-ID: <" + capture.record() + ">\r\n");
                }
            }
        }
    }

    @Test
    void nothing_from_outside_becomes_a_header() throws IOException {
        var odd = rig.reader.ofArticle(TestPage.of("odd", "").id()).getFirst();
        var page = rig.reader.read(odd);
        assertThat(page.head().lines())
                .containsExactly(
                        "HTTP/1.1 200 très  bien",
                        "Content-Type: text/html",
                        "X-Odd: é    <injected>",
                        "X-Crawler-Content-Length: 99",
                        "Content-Length: 29");
        assertThat(page.body())
                .asString(StandardCharsets.UTF_8)
                .startsWith("HTTP/1.1 200 OK")
                .hasSize(29);
    }
}
