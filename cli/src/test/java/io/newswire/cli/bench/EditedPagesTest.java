package io.newswire.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class EditedPagesTest {
    private static final String WORDS = IntStream.range(0, 200)
            .mapToObj(i -> i % 9 == 0 ? "Größe" + letters(i) + "." : "märz" + letters(i))
            .collect(Collectors.joining(" "));
    private static final String PAGE =
            "<html lang=de><head><title>Ein Titel mit mehr als acht Worten in einer Zeile</title>"
                    + "<script>var one = 'two three four five six seven eight nine ten';</script></head>"
                    + "<body><nav><a href=/a>Politik</a> <a href=/b>Sport</a></nav><p class=x>" + WORDS
                    + " <em>und</em> caf&eacute; " + WORDS + "</p></body></html>";

    private final EditedPages pages = new EditedPages(List.of(page(StandardCharsets.UTF_8)), 7);

    @Test
    void no_two_pages_are_the_same_but_for_copies() {
        var texts = new HashSet<String>();
        var addresses = new HashSet<String>();
        for (int i = 0; i < 500; i++) {
            if (!EditedPages.isCopy(i)) {
                texts.add(text(pages.page(i)));
            }
            addresses.add(pages.page(i).address());
        }
        assertThat(texts.size()).isEqualTo(475);
        assertThat(addresses).hasSize(500);
    }

    @Test
    void the_same_number_and_seed_give_the_same_page() {
        var again = new EditedPages(List.of(page(StandardCharsets.UTF_8)), 7);
        assertThat(again.page(41).html()).isEqualTo(pages.page(41).html());
        assertThat(again.page(41).address()).isEqualTo(pages.page(41).address());
    }

    @Test
    void another_seed_gives_another_page() {
        var other = new EditedPages(List.of(page(StandardCharsets.UTF_8)), 8);
        assertThat(other.page(41).html()).isNotEqualTo(pages.page(41).html());
        assertThat(other.page(41).address()).isNotEqualTo(pages.page(41).address());
    }

    @Test
    void two_thirds_of_the_words_stay_or_are_more() {
        assertThat(kept(PAGE, text(pages.page(3)))).isBetween(0.6, 0.75);
    }

    @Test
    void every_twentieth_is_a_touched_copy_of_the_one_before() {
        assertThat(EditedPages.isCopy(19)).isTrue();
        assertThat(kept(text(pages.page(18)), text(pages.page(19)))).isBetween(0.95, 0.9999);
        assertThat(kept(text(pages.page(17)), text(pages.page(18)))).isLessThan(0.6);
    }

    @Test
    void what_is_around_the_text_stays_byte_for_byte() {
        var edited = text(pages.page(5));
        int text = PAGE.indexOf("<p class=x>") + 11;
        assertThat(edited).startsWith(PAGE.substring(0, text)).endsWith("</p></body></html>");
        assertThat(Jsoup.parse(edited).body().select("*").eachAttr("class")).containsExactly("x");
        assertThat(Jsoup.parse(edited).body().select("*").stream().map(Element::tagName))
                .containsExactlyElementsOf(Jsoup.parse(PAGE).body().select("*").stream()
                        .map(Element::tagName)
                        .toList());
    }

    @Test
    void characters_of_several_bytes_are_never_parted() throws CharacterCodingException {
        var bytes = pages.page(11).html();
        assertThat(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString())
                .contains("Größe");
    }

    @Test
    void a_page_in_another_encoding_stays_in_it() {
        var latin = new EditedPages(List.of(page(StandardCharsets.ISO_8859_1)), 7);
        assertThat(new String(latin.page(2).html(), StandardCharsets.ISO_8859_1))
                .contains("Größe")
                .doesNotContain("Ã");
    }

    @Test
    void names_take_the_place_of_names_only() {
        var before =
                text(new EditedPages.Made(0, "", page(StandardCharsets.UTF_8).edited(List.of())));
        assertThat(capitals(text(pages.page(9)))).isEqualTo(capitals(before));
    }

    private static long capitals(String page) {
        return Arrays.stream(page.split("[ .<>]+"))
                .filter(word -> word.startsWith("Größe"))
                .count();
    }

    /** Share of the words that stand where they stood. */
    private static double kept(String before, String after) {
        var were = before.split(" ");
        var are = after.split(" ");
        assertThat(are).hasSameSizeAs(were);
        return (double) IntStream.range(0, were.length)
                        .filter(i -> were[i].equals(are[i]))
                        .count()
                / were.length;
    }

    private static String text(EditedPages.Made page) {
        return new String(page.html(), StandardCharsets.UTF_8);
    }

    private static EditablePage page(Charset charset) {
        return EditablePage.of("page.html", PAGE.getBytes(charset));
    }

    private static String letters(int number) {
        return number < 26
                ? Character.toString('a' + number)
                : letters(number / 26) + Character.toString('a' + number % 26);
    }
}
