package io.newswire.ingest.feed;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Feeds that nobody of this project wrote, where they are at hand: {@code -Dnewswire.data=DIR}, or shared/data beside the repository. */
final class SharedFeeds {
    private static final int TAR_BLOCK = 512;

    private SharedFeeds() {}

    /** All files of the archive by their paths; the test is skipped where it is absent. */
    static Map<String, byte[]> files() {
        var archive = dataDirectory().resolve("feeds.tar.gz");
        assumeTrue(Files.exists(archive), "skipped: there is no " + archive);
        try {
            return files(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
