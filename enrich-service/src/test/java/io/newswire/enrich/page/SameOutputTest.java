package io.newswire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.newswire.contracts.PageMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same page gives the same article, whatever was read before it, beside it, and by whom. */
class SameOutputTest {
    /** Folders of labelled pages, each SET/html/ID.html; they are no part of the project. */
    private static final String DATA = System.getProperty("newswire.data", "");

    @Test
    void invented_pages_give_the_same_articles_in_any_order_and_at_the_same_time() throws IOException {
        var pages = html(Path.of("src/test/resources/io/newswire/enrich"));

        assertThat(pages).hasSizeGreaterThan(40);
        assertThat(digest(pages.reversed().parallelStream())).isEqualTo(digest(pages.stream()));
    }

    @Test
    void labelled_pages_give_the_same_articles_in_any_order_and_at_the_same_time() throws IOException {
        assumeTrue(!DATA.isEmpty(), "-Dnewswire.data=DIR is not given, so no labelled pages are read");
        var pages = html(Path.of(DATA));

        assertThat(pages).isNotEmpty();
        assertThat(digest(pages.reversed().parallelStream())).isEqualTo(digest(pages.stream()));
    }

    private static List<Path> html(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    /** Of all articles, by their pages' names; each stream has a reader of its own. */
    private static String digest(Stream<Path> pages) {
        var reader = new PageReader(true);
        var read = new ConcurrentHashMap<String, String>();
        pages.forEach(page -> read.put(page.toString(), hash(article(reader, page))));
        return hash(new TreeMap<>(read).toString());
    }

    private static String article(PageReader reader, Path page) {
        var name = Objects.requireNonNull(page.getFileName()).toString();
        var url = "https://news.example/2026/" + name;
        var metadata = new PageMetadata(name, url, url, 200, "text/html", null, null, Pages.NOW, List.of(), null, null);
        try {
            return reader.read(Files.readAllBytes(page), metadata, Pages.NOW).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(page.toString(), e);
        }
    }

    private static String hash(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
