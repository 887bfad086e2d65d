package io.newswire.enrich.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over real pages, where they are at hand: {@code -Dnewswire.data=DIR} with {@code SET/html/ID.html}. */
@Timeout(300)
class SharedPagesTest {
    private static final String URL = "https://news.example/2026/a-story";

    @Test
    void a_page_reads_the_same_without_what_no_rule_reads() throws IOException {
        for (var file : pages()) {
            var html = Files.readAllBytes(file);
            assertThat(UnreadTest.read(
                            Jsoup.parse(UTF_8.decode(Unread.leftOut(html)).toString(), URL)))
                    .as(file.toString())
                    .isEqualTo(UnreadTest.read(Jsoup.parse(new String(html, UTF_8), URL)));
        }
    }

    private static List<Path> pages() throws IOException {
        var data = System.getProperty("newswire.data");
        assumeTrue(data != null, "skipped: -Dnewswire.data=DIR names no folder of unpacked sets");
        try (var files = Files.walk(Path.of(data), 3)) {
            var pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
            assumeTrue(!pages.isEmpty(), "skipped: there are no SET/html/ID.html in " + data);
            return pages;
        }
    }
}
