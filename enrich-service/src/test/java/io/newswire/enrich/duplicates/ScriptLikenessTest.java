package io.newswire.enrich.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.page.ScriptPage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Copies are told in every script, whatever parts its words. */
class ScriptLikenessTest {
    static final List<String> LANGUAGES = ScriptPage.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void a_text_is_like_itself_with_a_line_more_and_unlike_another(String language) {
        var page = ScriptPage.of(language);
        var copied = page.text() + "\n\n" + page.footer();
        assertThat(likeness(page.text(), copied)).isGreaterThan(0.8);
        assertThat(likeness(
                        joined(page.paragraphs().subList(0, 2)),
                        joined(page.paragraphs().subList(2, 4))))
                .isLessThan(0.2);
    }

    private static String joined(List<String> paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    private static double likeness(String a, String b) {
        return Likeness.of(Sketch.of(a), Sketch.of(b));
    }
}
