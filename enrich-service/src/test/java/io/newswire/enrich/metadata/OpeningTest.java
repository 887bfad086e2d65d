package io.newswire.enrich.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.text.CleanText;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
    private static Element element(String html) {
        return Objects.requireNonNull(Jsoup.parseBodyFragment(html).body().firstElementChild());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>LEEDS — The  mill\n opened.</p>",
                "<p><b>LEEDS</b> (<i>AP</i>) - The mill<br>opened.</p>",
                "<div>One<div>two</div>three<span><p>four</p></span>five<p>six</p><p>seven</p></div>",
                "<p>soft\u00ADly zero\u200Bwidth&nbsp;space</p>",
                "<p></p>"
            })
    void of_a_short_element_it_is_the_text(String html) {
        var element = element(html);

        assertThat(Opening.of(element, 1_000)).isEqualTo(CleanText.line(element.text()));
    }

    @Test
    void no_more_is_read_than_is_asked_for() {
        var element = element("<p>One two <b>three</b> <i>four</i> five</p>");

        assertThat(Opening.of(element, 8)).isEqualTo("One two th");
    }
}
