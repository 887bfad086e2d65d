package io.newswire.store.archive;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.PageExchange;
import io.newswire.contracts.PageMetadata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An archive with a page, the same page again, and the news that it is gone. */
public final class ArchiveSample {
    public static final String URL = "https://news.example/story";
    public static final String ID = ArticleId.ofUrl(URL);
    public static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");

    private ArchiveSample() {}

    public static byte[] body() {
        return "<p>Tide is high</p>".getBytes(StandardCharsets.UTF_8);
    }

    public static void write(Path folder) throws IOException {
        write(
                folder,
                page("1", AT, body(), null),
                page("2", AT.plusSeconds(3600), body(), null),
                page("3", AT.plusSeconds(7200), null, null));
    }

    /** A page that a feed brought, and what was handed in since, each as it is given. */
    public static void handedInAfterFeed(Path folder, String feed, byte[]... bodies) throws IOException {
        fetchedAfterFeed(folder, feed, null, bodies);
    }

    /** The same, each fetched since by this link. */
    public static void fetchedAfterFeed(Path folder, String feed, @Nullable ArticleLink by, byte[]... bodies)
            throws IOException {
        var link = new ArticleLink(URL, feed, null, null, List.of(), null, List.of(), AT, null);
        var pages = new ArrayList<PageToKeep>();
        pages.add(page("1", AT, body(), link));
        for (var body : bodies) {
            pages.add(page("handed-in-" + pages.size(), AT.plusSeconds(60L * pages.size()), body, by));
        }
        write(folder, pages.toArray(PageToKeep[]::new));
    }

    private static void write(Path folder, PageToKeep... pages) throws IOException {
        var limits = new Archive.Limits(1 << 20, Duration.ofDays(1), null);
        var meters = new ArchiveMeters(new SimpleMeterRegistry(), () -> true);
        try (var archive = new Archive(folder, new Disk.Real(), limits, meters, Clock.systemUTC())) {
            archive.store(List.of(pages));
        }
    }

    public static Path warc(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".warc.gz"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static PageToKeep page(String event, Instant at, byte @Nullable [] body, @Nullable ArticleLink link) {
        int status = body == null ? 410 : 200;
        var metadata = new PageMetadata(ID, URL, URL, status, "text/html", null, null, at, List.of(), link, null);
        var fields = List.of(new PageExchange.Field("Content-Type", "text/html"));
        var exchange = new PageExchange("GET", "HTTP/1.1", "OK", "192.0.2.7", at, List.of(), fields, false);
        return new PageToKeep(new CaptureNote(event, metadata), body == null ? null : exchange, body);
    }
}
