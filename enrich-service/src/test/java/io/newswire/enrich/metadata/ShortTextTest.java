package io.newswire.enrich.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ShortTextTest {
    private static Element body(String html) {
        return Jsoup.parse(html).body();
    }

    @Test
    void blocks_and_line_breaks_part_words_and_marks_of_emphasis_do_not() {
        assertThat(ShortText.of(body("<div>By <b>A</b>da<br>Brook</div>\n  <div>and</div><p>Ben</p>Hill")))
                .isEqualTo("By Ada Brook and Ben Hill");
    }

    @Test
    void a_long_text_is_read_as_far_as_a_few_lines() {
        assertThat(ShortText.of(body("The dam held. ".repeat(10_000))))
                .startsWith("The dam held.")
                .hasSizeLessThan(2_000);
        assertThat(ShortText.of(body("<i></i>".repeat(10_000) + "The dam held.")))
                .isEmpty();
    }

    @Test
    void a_line_is_what_readers_see_with_all_pieces_apart() {
        assertThat(ShortText.line(body("<b>Apr</b><i>4</i><i>2013</i><script>x</script><p hidden>9</p>")))
                .isEqualTo("Apr 4 2013");
    }

    @Test
    void what_goes_on_is_no_line() {
        assertThat(ShortText.line(body("The dam held. ".repeat(9)))).isNull();
        assertThat(ShortText.line(body("<p>The dam</p>" + " ".repeat(300) + "held.")))
                .isEqualTo("The dam held.");
        assertThat(ShortText.line(body("The dam" + " ".repeat(5_000) + "held.")))
                .isNull();
    }
}
