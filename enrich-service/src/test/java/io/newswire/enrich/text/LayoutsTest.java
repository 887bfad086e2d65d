package io.newswire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Block;
import io.newswire.contracts.Article.Link;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that are laid out, or written, in ways of their own. */
class LayoutsTest {
    private static final String ONE =
            "The river rose by four metres in two days, and the villages below the dam were told to leave their houses.";
    private static final String TWO =
            "By Thursday the water had reached the church of Saint Olga, where it stood, the sexton says, up to the altar.";
    private static final String THREE =
            "Nobody was hurt, said the governor, who flew over the valley in the morning and promised help to everybody.";

    private static List<Block> blocks(String body) {
        return MainText.of(Jsoup.parse("<body>" + body, "https://herald.example/2026/flood"), "The flood")
                .blocks();
    }

    private static List<String> texts(String body) {
        return blocks(body).stream().map(Block::text).toList();
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    static List<Arguments> lines() {
        var joined = "川の水位は二日間で四メートル上がり、住民は避難した。";
        return List.of(
                Arguments.of("川の水位は二日間で<br>四メートル上がり、住民は避難した。", joined),
                Arguments.of("川の水位は二日間で\n   四メートル上がり、住民は避難した。", joined),
                Arguments.of("<span>川の水位は</span>\n<span>二日間で四メートル上がり、</span><b>住民は</b>避難した。", joined),
                Arguments.of("川の水位は Olga 橋で\n4 メートル上がり、避難した。", "川の水位は Olga 橋で 4 メートル上がり、避難した。"),
                Arguments.of("강의 수위가 이틀 동안<br>4미터 올라 주민들이 대피했다.", "강의 수위가 이틀 동안 4미터 올라 주민들이 대피했다."),
                Arguments.of(
                        "The river rose<br>by four metres, they say.", "The river rose by four metres, they say."));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void lines_of_one_sentence_are_joined_as_its_script_wants(String html, String text) {
        var more = "<p>水は木曜日に教会まで達し、祭壇の高さまで来たと番人は話し、知事は谷を空から視察した。</p>".repeat(2);
        assertThat(texts("<article><p>" + html + "</p>" + more + "</article>").getFirst())
                .isEqualTo(text);
    }

    @Test
    void text_from_right_to_left_keeps_its_order_and_the_signs_that_join_letters() {
        var persian = "آب رودخانه در دو روز چهار متر بالا آمد و مردم روستاها خانه‌های خود را ترک می‌کنند.";
        var mixed = "به گفته‌ی ‎Olga 12‎ نفر از مردم در کلیسا ماندند، و فرماندار گفت که کسی آسیب ندید.";
        assertThat(texts("<article dir=rtl>" + p(persian) + p(mixed) + "</article>"))
                .containsExactly(persian, mixed.replace("\u200E", ""));
    }

    @Test
    void a_short_article_below_its_headline_is_the_text_though_the_rest_of_the_page_says_much() {
        var foot = "The Herald is printed at the bridge, and its office is open in the morning.";
        var page = "<div class=x1><h1>The flood</h1>" + p(ONE) + p(TWO) + p(THREE) + "</div><div class=x2>"
                + p("A head of another day") + p(foot) + "</div>";
        assertThat(texts(page)).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void posts_of_a_live_blog_stay_in_the_pages_order_below_their_headings() {
        var page = "<article><h1>The flood</h1><div class='live-blog'>"
                + post("12:40", "Church under water", TWO) + post("11:05", "First warning", ONE)
                + post("09:30", "Rain all night", THREE) + "</div></article>";
        assertThat(texts(page))
                .containsSubsequence("Church under water", TWO, "First warning", ONE, "Rain all night", THREE);
    }

    private static String post(String time, String heading, String text) {
        return "<section class=post><time>" + time + "</time><h3>" + heading + "</h3>" + p(text) + "</section>";
    }

    @Test
    void a_body_in_several_containers_is_joined_over_what_stands_between() {
        var page = "<main><section class='body-text'>" + p(ONE) + "</section><aside>" + p("A thing to buy, and soon.")
                + "</aside><section class='body-text'>" + p(TWO) + "</section><section class='body-text'>" + p(THREE)
                + "</section></main>";
        assertThat(texts(page)).containsExactly(ONE, TWO, THREE);
    }

    @ParameterizedTest
    @CsvSource({
        "<template>,</template>",
        "<div hidden>,</div>",
        "<div style='visibility:hidden'>,</div>",
        "<noscript>,</noscript>",
        "<div class='article-block d-none'>,</div>"
    })
    void what_is_not_shown_is_left_out(String open, String close) {
        var hidden = open + p("A sentence, that nobody who reads the page will see.") + close;
        assertThat(texts("<article>" + p(ONE) + hidden + p(TWO) + p(THREE) + "</article>"))
                .containsExactly(ONE, TWO, THREE);
    }

    @Test
    void icons_that_are_hidden_from_screen_readers_do_not_hide_the_text_around_them() {
        var page = "<article>" + p(ONE + " <span aria-hidden=true>↗</span>") + p(TWO) + p(THREE) + "</article>";
        assertThat(texts(page)).anyMatch(text -> text.startsWith(ONE));
    }

    @Test
    void rows_of_a_table_stay_in_order_where_it_stands() {
        var page = "<article>" + p(ONE) + "<table><caption>Levels</caption><tr><th>Day<th>Level<tr><td>Monday<td>2 m"
                + "<tr><td>Tuesday<td>6 m</table>" + p(TWO) + p(THREE) + "</article>";
        assertThat(texts(page)).containsSubsequence(ONE, "Day\tLevel\nMonday\t2 m\nTuesday\t6 m", TWO);
    }

    @Test
    void links_are_absolute_and_lead_to_pages_only() {
        var page = "<article>"
                + p("See <a href='../dam'>the dam</a>, <a href='javascript:go()'>run</a>, "
                        + "<a href='mailto:ada@herald.example'>write</a>, <a href='data:text/html,x'>data</a>, and "
                        + "<a href='//olga.example/'>Saint Olga</a>; the water, they say, will fall again by Sunday.")
                + p(TWO) + p(THREE) + "</article>";
        assertThat(blocks(page).getFirst().links())
                .extracting(Link::url)
                .containsExactly("https://herald.example/dam", "https://olga.example/");
    }
}
