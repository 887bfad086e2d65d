package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/** Feeds that nobody of this project wrote, where they are at hand: {@code -Dnewswire.data=DIR}, or shared/data beside the repository. */
@Timeout(120)
class SharedFeedsTest {
    private static final int TAR_BLOCK = 512;

    @Test
    void every_file_ends_in_a_feed_or_a_reason(TestReporter reporter) throws IOException {
        var archive = dataDirectory().resolve("feeds.tar.gz");
        assumeTrue(Files.exists(archive), "skipped: there is no " + archive);

        var endings = new TreeMap<String, Integer>();
        var xml = files(archive);
        xml.keySet().removeIf(name -> !name.endsWith(".xml"));
        xml.forEach((name, bytes) -> endings.merge(ending(name, bytes), 1, Integer::sum));

        reporter.publishEntry("xml files", Integer.toString(xml.size()));
        endings.forEach((ending, count) -> reporter.publishEntry(ending, count.toString()));
        assertThat(endings.getOrDefault("parsed", 0)).isGreaterThan(xml.size() * 8 / 10);
    }

    @Test
    void files_that_are_no_xml_have_a_reason_too() throws IOException {
        var archive = dataDirectory().resolve("feeds.tar.gz");
        assumeTrue(Files.exists(archive), "skipped: there is no " + archive);

        var others = files(archive);
        others.keySet().removeIf(name -> name.endsWith(".xml"));

        assertThat(others)
                .allSatisfy((name, bytes) -> assertThat(ending(name, bytes)).isNotEqualTo("parsed"));
    }

    private static String ending(String name, byte[] bytes) {
        return switch (new FeedParser().parse(bytes, null, "https://feeds.example/" + name.length())) {
            case Parsed.ParsedFeed feed -> "parsed";
            case Parsed.Unparseable not -> not.reason();
        };
    }

    private static Path dataDirectory() {
        var given = System.getProperty("newswire.data");
        if (given != null) {
            return Path.of(given);
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/data"))) {
                return at.resolve("shared/data");
            }
        }
        return Path.of("../shared/data");
    }

    /** Regular files of a POSIX tar whose names are short; more the archive does not hold. */
    private static Map<String, byte[]> files(Path archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            for (var head = in.readNBytes(TAR_BLOCK);
                    head.length == TAR_BLOCK && head[0] != 0;
                    head = in.readNBytes(TAR_BLOCK)) {
                int size = Integer.parseInt(text(head, 124, 12).strip(), 8);
                var content = in.readNBytes(size);
                in.skipNBytes((TAR_BLOCK - size % TAR_BLOCK) % TAR_BLOCK);
                if (head[156] == '0' || head[156] == 0) {
                    files.put(text(head, 345, 155) + "/" + text(head, 0, 100), content);
                }
            }
        }
        return files;
    }

    private static String text(byte[] block, int from, int length) {
        var text = new String(block, from, length, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
