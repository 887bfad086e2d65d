package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Lists that nobody of this project wrote, where they are at hand: {@code -Dnewswire.data=DIR}, or shared/data beside the repository. */
class OpmlCollectionTest {
    private static final int TAR_BLOCK = 512;
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void every_list_of_the_collection_gives_feeds_and_comes_back_as_it_was_written() throws IOException {
        var archive = dataDirectory().resolve("opml.tar.gz");
        assumeTrue(Files.exists(archive), "skipped: there is no " + archive);
        assertThat(lists(archive)).isNotEmpty().allSatisfy((name, bytes) -> {
            var opml = OpmlReader.read(bytes, NOW);
            assertThat(opml.feeds()).as(name).isNotEmpty();
            var written = OpmlWriter.write(opml.feeds(), feed -> null, true, StandardCharsets.UTF_8, NOW);
            assertThat(OpmlReader.read(written, NOW.plusSeconds(1)).feeds())
                    .containsExactlyInAnyOrderElementsOf(opml.feeds());
        });
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

    /** The few lines of a tar reader that are needed: a block for each header, contents padded to whole blocks. */
    private static Map<String, byte[]> lists(Path archive) throws IOException {
        var lists = new TreeMap<String, byte[]>();
        try (var in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            byte[] header;
            while ((header = in.readNBytes(TAR_BLOCK)).length == TAR_BLOCK && header[0] != 0) {
                var name = new String(header, 0, 100, StandardCharsets.UTF_8).split("\0", 2)[0];
                int size = Integer.parseInt(new String(header, 124, 11, StandardCharsets.US_ASCII).strip(), 8);
                var content = in.readNBytes(size);
                in.skipNBytes((TAR_BLOCK - size % TAR_BLOCK) % TAR_BLOCK);
                if (name.endsWith(".opml")) {
                    lists.put(name, content);
                }
            }
        }
        return lists;
    }
}
