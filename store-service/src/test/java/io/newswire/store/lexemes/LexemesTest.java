package io.newswire.store.lexemes;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.TestArticle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexemesTest {
    private static final Instant AT = Instant.parse("2026-11-19T08:00:00Z");

    @Test
    void runs_end_where_the_script_does_and_keep_their_prolonged_sounds() {
        assertThat(Grams.runs("iPhoneの発売、ｺｰﾋｰ!")).containsExactly("の発売", "コーヒー");
        assertThat(Grams.runs("nothing 1984 café")).isEmpty();
        assertThat(Grams.without("iPhoneの発売 today")).isEqualTo("iPhone    today");
    }

    @Test
    void a_run_is_asked_for_as_pairs_in_a_row_and_one_character_as_a_beginning() {
        assertThat(Grams.of("東京都")).containsExactly("東京", "京都", "都");
        assertThat(Grams.query(List.of("東京都"))).isEqualTo("'東京' <-> '京都'");
        assertThat(Grams.query(List.of("都"))).isEqualTo("'都':*");
        assertThat(Grams.query(List.of("東京", "都庁"))).isEqualTo("'東京' <-> '京' <-> '都庁'");
        assertThat(Grams.query(List.of("東", "都"))).isEqualTo("'東' <-> '都':*");
        assertThat(Grams.query(List.of("𠮷野"))).as("beyond 16 bits").isEqualTo("'𠮷野'");
    }

    @Test
    void case_width_and_spaces_make_no_difference_to_a_filter_and_quotes_do_no_harm() {
        assertThat(Filter.SECTION.lexeme(" Local\n NEWS")).isEqualTo(Filter.SECTION.lexeme("local news"));
        assertThat(Filter.AUTHOR.lexeme("O'Neil \\")).isEqualTo("'=author:o''neil \\\\'");
        assertThat(Filter.ENTITY.lexeme("😀".repeat(400)).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(2_046);
    }

    @Test
    void a_source_is_found_by_what_its_host_ends_in_but_not_by_its_top_level() {
        assertThat(Source.of("https://WWW.News.Example.co.uk/a")).isEqualTo("news.example.co.uk");
        assertThat(Source.names("news.example.co.uk")).containsExactly("news.example.co.uk", "example.co.uk", "co.uk");
        assertThat(Source.of("urn:x")).isNull();
        assertThat(Source.of("not an address")).isNull();
        assertThat(Source.of(null)).isNull();
    }

    @Test
    void a_short_span_is_asked_for_by_days_a_longer_one_by_months_and_a_very_long_one_not_at_all() {
        assertThat(Times.query(AT, AT.plusSeconds(86_400))).isEqualTo("('=day:2026-11-19' | '=day:2026-11-20')");
        assertThat(Times.query(AT, Instant.parse("2027-02-01T00:00:00Z")))
                .isEqualTo("('=month:2026-11' | '=month:2026-12' | '=month:2027-01' | '=month:2027-02')");
        assertThat(Times.query(Instant.EPOCH, AT)).isNull();
        assertThat(Times.query(AT, Instant.EPOCH))
                .as("what ends before it begins")
                .isEqualTo("'=day:2026-11-19'");
        assertThat(Times.query(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z")))
                .isNull();
    }

    @Test
    void samples_are_parts_of_one_another_and_about_as_large_as_they_say() {
        assertThat(sampled("'=sample:8'")).isBetween(10_000L, 15_000L);
        assertThat(sampled("'=sample:64'")).isBetween(1_200L, 2_000L);
        assertThat(IntStream.range(0, 100_000)
                        .mapToObj(i -> Sample.of("id" + i))
                        .filter(all -> all.contains("'=sample:512'"))
                        .allMatch(all -> all.size() == 3))
                .isTrue();
    }

    private static long sampled(String lexeme) {
        return IntStream.range(0, 100_000)
                .filter(i -> Sample.of("id" + i).contains(lexeme))
                .count();
    }

    @Test
    void an_article_has_its_values_its_times_and_its_pairs_with_their_weight() {
        var article = TestArticle.of("a").headline("東京").body("力").build();
        assertThat(ArticleLexemes.of(article, AT, "ja", "simple"))
                .contains("'=language:ja'", "'=publisher:the herald'", "'=completeness:complete'", "'=section:world'")
                .contains("'=author:ben writer'", "'=source:news.example'", "'=config:simple'")
                .contains("'=day:2026-11-19'", "'=month:2026-11'")
                .endsWith("'東京':1A '京':2A '力':4C");
    }

    @Test
    void a_long_text_without_spaces_stays_within_what_postgresql_takes() {
        var body = new StringBuilder();
        IntStream.range(0, 100_000).forEach(i -> body.appendCodePoint(0x4E00 + i * 7 % 20_000));
        var article = TestArticle.of("a").body(body.toString()).build();
        var lexemes = ArticleLexemes.of(article, AT, "zh", "simple");
        assertThat(lexemes.split(" ")).hasSizeLessThan(30_100);
        assertThat(lexemes).contains(":16383C").doesNotContain(":16384C");
    }

    @Test
    void words_of_headlines_are_folded_and_neither_short_nor_unspaced() {
        assertThat(HeadlineWords.of("Ａt last: TIDE Barrier's 2 東京 über-all"))
                .containsExactly("all", "barrier", "last", "tide", "über");
    }

    @Test
    void a_slip_leaves_a_piece_in_common() {
        assertThat(HeadlineWords.pieces("storm")).containsExactly("^st", "sto", "tor", "orm", "rm$");
        assertThat(HeadlineWords.piecesOfMeant("strom", 1)).containsExactly("^st", "om$");
        assertThat(HeadlineWords.piecesOfMeant("barrier", 1)).containsExactly("bar", "ier");
        assertThat(HeadlineWords.piecesOfMeant("restaurant", 2)).containsExactly("^re", "ant", "tau");
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "6, 1", "7, 1", "9, 2", "10, 2", "11, 2", "16, 2"})
    void whatever_the_slips_a_piece_of_the_word_is_left(int length, int slips) {
        var random = new Random(length);
        for (int i = 0; i < 5_000; i++) {
            var known = letters(random, length);
            var typed = new StringBuilder(known);
            for (int slip = 0; slip < slips; slip++) {
                slip(random, typed);
            }
            // What is shorter has no room for the pieces that it takes, and is looked up by all that it has.
            if (typed.length() >= (slips == 1 ? 5 : 9)) {
                assertThat(HeadlineWords.pieces(known))
                        .as("%s, typed %s", known, typed)
                        .containsAnyElementsOf(HeadlineWords.piecesOfMeant(typed.toString(), slips));
            }
        }
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void slip(Random random, StringBuilder word) {
        int at = random.nextInt(word.length() - 1);
        char letter = (char) ('a' + random.nextInt(26));
        switch (random.nextInt(4)) {
            case 0 -> word.setCharAt(at, letter);
            case 1 -> word.insert(at, letter);
            case 2 -> word.deleteCharAt(at);
            default -> word.insert(at + 2, word.charAt(at)).deleteCharAt(at);
        }
    }
}
