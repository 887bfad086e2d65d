package io.newswire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Block;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each pass has a page of its name, and the text that it comes to: without the pass it would be another. */
class PassesTest {
    static List<String> passes() {
        return Pass.ORDER.stream().map(Pass::name).toList();
    }

    @ParameterizedTest
    @MethodSource("passes")
    void all_passes_together_find_the_text_of_its_page(String pass) {
        assertThat(text(pass, each -> true)).isEqualTo(file(pass + ".txt").strip());
    }

    @ParameterizedTest
    @MethodSource("passes")
    void without_it_the_text_would_be_another(String pass) {
        assertThat(text(pass, each -> !each.name().equals(pass)))
                .isNotEqualTo(file(pass + ".txt").strip());
    }

    private static String text(String page, Predicate<Pass> applied) {
        var document = Jsoup.parse(file(page + ".html"), "https://herald.example/flood");
        var linked = page.equals("FollowLinked") ? file(page + ".txt").lines().toList() : List.<String>of();
        var sheet = new Sheet(
                Outliner.of(document), new Title("The flood at Saint Olga"), Description.of(document), linked);
        Pass.ORDER.stream().filter(applied).forEach(pass -> pass.step().accept(sheet));
        return Assemble.blocks(sheet.outline).stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    private static String file(String name) {
        try (var in = Objects.requireNonNull(PassesTest.class.getResourceAsStream("passes/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
