package io.newswire.store.archive;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.PageExchange;
import io.newswire.contracts.PageExchange.Field;
import io.newswire.contracts.PageMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Archives every HTML file below a folder as if it had been fetched, twice: the second time each is a revisit. Prints bytes
 * a page and pages a second. Arguments: folder of the pages, folder for the archive, which must not be there yet.
 */
public final class MeasureArchive {
    private static final int BATCH = 200;

    private MeasureArchive() {}

    public static void main(String[] args) throws IOException {
        var pages = pages(Path.of(args[0]));
        var folder = Path.of(args[1]);
        var limits = new Archive.Limits(512L << 20, Duration.ofDays(1), null);
        var meters = new ArchiveMeters(new SimpleMeterRegistry(), () -> true);
        try (var archive = new Archive(folder, new Disk.Real(), limits, meters, Clock.systemUTC())) {
            round("whole", archive, folder, pages, "first");
            round("revisit", archive, folder, pages, "second");
        }
        System.out.printf(Locale.ROOT, "index   %7d bytes a capture%n", index(folder) / (2 * pages.size()));
    }

    private static void round(String name, Archive archive, Path folder, List<Path> pages, String event)
            throws IOException {
        long before = size(folder, ".open");
        long begun = System.nanoTime();
        long bodies = 0;
        for (int from = 0; from < pages.size(); from += BATCH) {
            var batch = new ArrayList<PageToKeep>();
            for (var page : pages.subList(from, Math.min(pages.size(), from + BATCH))) {
                var body = Files.readAllBytes(page);
                bodies += body.length;
                batch.add(page(page, body, event));
            }
            archive.store(batch);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long written = size(folder, ".open") - before;
        System.out.printf(
                Locale.ROOT,
                "%-7s %7d bytes a page of %d, %.0f pages a second%n",
                name,
                written / pages.size(),
                bodies / pages.size(),
                pages.size() / seconds);
    }

    private static PageToKeep page(Path file, byte[] body, String event) {
        var url = "https://news.example/" + file.getFileName();
        var now = Instant.now();
        var id = ArticleId.ofUrl(url);
        var type = "text/html; charset=utf-8";
        var metadata = new PageMetadata(id, url, url, 200, type, "\"v1\"", null, now, List.of(), null, null);
        var sent = List.of(
                new Field("User-Agent", "Newswire/0.1 (+https://news.example/about)"),
                new Field("Accept", "text/html,application/xhtml+xml"),
                new Field("Accept-Encoding", "gzip, deflate, br, zstd"),
                new Field("Host", "news.example"));
        var received = List.of(
                new Field("Content-Type", type),
                new Field("Date", "Tue, 24 Nov 2026 12:00:00 GMT"),
                new Field("Server", "nginx"),
                new Field("ETag", "\"v1\""),
                new Field("Cache-Control", "max-age=60"),
                new Field("Content-Encoding", "br"));
        var exchange = new PageExchange("GET", "HTTP/1.1", "OK", "192.0.2.7", now, sent, received, false);
        return new PageToKeep(new CaptureNote(id + event, metadata), exchange, body);
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static long index(Path folder) throws IOException {
        return size(folder, WarcName.INDEX) + size(folder, WarcName.IDS);
    }

    private static long size(Path folder, String ending) throws IOException {
        long size = 0;
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                size += Files.size(file);
            }
        } catch (java.nio.file.NoSuchFileException e) {
            // Nothing is written yet.
            return 0;
        }
        return size;
    }
}
