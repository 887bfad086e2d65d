package io.newswire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Completeness;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented pages, in folders that say what they are; those among the complete ones look in some way like another kind. */
class WholenessTest {
    static List<String> pages() throws IOException, URISyntaxException {
        var root = Path.of(Objects.requireNonNull(WholenessTest.class.getResource("wholeness"))
                .toURI());
        try (Stream<Path> files = Files.walk(root, 2)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_what_its_folder_says(String page) throws IOException {
        var folder = page.substring(0, page.indexOf('/'));
        var article = Pages.article(bytes(page), "text/html", "https://news.example/2026/" + page);
        var provenance = article.provenance().get("completeness");

        assertThat(article.completeness())
                .as("%s", provenance)
                .isEqualTo(Completeness.valueOf(folder.toUpperCase(Locale.ROOT).replace('-', '_')));
        assertThat(provenance).isNotNull();
        assertThat(provenance.source()).isNotBlank();
    }

    @Test
    void every_kind_has_a_page() throws IOException, URISyntaxException {
        assertThat(pages())
                .extracting(page -> page.substring(0, page.indexOf('/')))
                .contains(Stream.of(Completeness.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toArray(String[]::new));
    }

    @Test
    void what_was_counted_is_said() throws IOException {
        var page = "paywalled/fewer-words-than-declared.html";
        var article = Pages.article(bytes(page), "text/html", "https://news.example/a");

        assertThat(article.provenance())
                .hasEntrySatisfying(
                        "completeness", seen -> assertThat(seen.source()).contains(" of 840 words"));
    }

    private static byte[] bytes(String page) throws IOException {
        try (var in = Objects.requireNonNull(WholenessTest.class.getResourceAsStream("wholeness/" + page), page)) {
            return in.readAllBytes();
        }
    }
}
