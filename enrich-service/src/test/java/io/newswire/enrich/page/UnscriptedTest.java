package io.newswire.enrich.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnscriptedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a<script>if (a < b) '</p>'</script>b | a<script></script>b",
                "a<STYLE media='>'>p {}</Style >b | a<STYLE media='>'></Style >b",
                "a<!-- b --->c | a<!---->c",
                "a<script>1</script><script>2</script>b | a<script></script><script></script>b",
            })
    void what_nobody_sees_is_left_out_and_its_elements_stay(String html, String kept) {
        assertThat(unscripted(html)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type='application/ld+json'>{}</script>",
                "<script type=\"application/ld&#43;json\">{}</script>",
                "<a title='<script>x</script>'>y</a>",
                "<title><script>x</script></title>",
                "<textarea><!-- x --></textarea>",
                "<svg><script>a<p>b</script></svg>",
                "<plaintext><script>x</script>",
                "<script>no end",
                "<script><!--<script>x</script>--></script>y",
                "a <b or < c",
                "<!-->x",
            })
    void what_is_seen_read_or_unclear_stays(String html) {
        assertThat(unscripted(html)).isEqualTo(html);
    }

    @Test
    void the_text_of_a_page_is_the_same_as_before() {
        var html = "<head><script>document.write('<p>no</p>')</script><style>p > a {}</style></head>"
                + "<p>One<!-- <p>no --> two <script>'</div>'</script>three<p>four";
        assertThat(Jsoup.parse(unscripted(html)).body().text())
                .isEqualTo(Jsoup.parse(html).body().text());
    }

    private static String unscripted(String html) {
        return new String(Unscripted.of(html.getBytes(UTF_8)), UTF_8);
    }
}
