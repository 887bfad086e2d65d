package io.newswire.enrich.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row is an encoding and a sentence in a language that was written in it. */
class EncodingTest {
    private static final String SENTENCES = """
            windows-1251 | Мэр города сообщил вечером, что плотина выдержала, а жители долины вернулись в свои дома.
            KOI8-R | Мэр города сообщил вечером, что плотина выдержала, а жители долины вернулись в свои дома.
            windows-31j | 市長は夕方、ダムは持ちこたえ、谷の住民はみな自宅に戻ったと発表した。川の水位はさらに下がっている。
            EUC-JP | 市長は夕方、ダムは持ちこたえ、谷の住民はみな自宅に戻ったと発表した。川の水位はさらに下がっている。
            GB18030 | 市长晚上宣布，大坝经受住了考验，山谷里的居民已经全部回到自己的家中，河水的水位还在继续下降。
            Big5-HKSCS | 市長晚上宣布，大壩經受住了考驗，山谷裡的居民已經全部回到自己的家中，河水的水位還在繼續下降。
            x-windows-949 | 시장은 저녁에 댐이 버텨 냈으며 계곡 주민들이 모두 집으로 돌아갔다고 발표했다. 강의 수위는 계속 낮아지고 있다.
            ISO-8859-2 | Starosta večer oznámil, že přehrada vydržela a že se obyvatelé údolí už vrátili do svých domů, píše list.
            windows-1252 | Der Bürgermeister erklärte am Abend, die Dämme hätten gehalten; für die Anwohner bestehe keine Gefahr – größer als zuvor.
            windows-1253 | Ο δήμαρχος ανακοίνωσε το βράδυ ότι το φράγμα άντεξε και οι κάτοικοι της κοιλάδας γύρισαν στα σπίτια τους.
            """;

    private static String body(String sentence, String charset, String declaration, String contentType) {
        var page = "<html><head>" + declaration + "<title>A headline of five words</title></head><body><article><p>"
                + sentence.repeat(3) + "</p></article></body></html>";
        return Pages.article(page.getBytes(Charset.forName(charset)), contentType, null)
                .articleBody();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = SENTENCES)
    void where_nothing_is_declared_the_contents_decide(String charset, String sentence) {
        assertThat(body(sentence, charset, "", "text/html")).startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = SENTENCES)
    void a_declaration_in_which_the_bytes_are_impossible_is_wrong(String charset, String sentence) {
        assertThat(body(sentence, charset, "<meta charset='utf-8'>", "text/html; charset=utf-8"))
                .startsWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "windows-1253"})
    void another_alphabet_is_no_western_one_whatever_is_declared(String charset) {
        var row = SENTENCES
                .lines()
                .filter(line -> line.startsWith(charset))
                .findFirst()
                .orElseThrow();
        var sentence = row.substring(row.indexOf('|') + 2);
        assertThat(body(sentence, charset, "<meta charset='iso-8859-1'>", "text/html; charset=ISO-8859-1"))
                .startsWith(sentence);
    }

    @Test
    void the_servers_word_counts_before_the_pages_own() {
        var sentence = "Мэр города сообщил вечером, что плотина выдержала.";
        assertThat(body(sentence, "windows-1251", "<meta charset='koi8-r'>", "text/html; charset=windows-1251"))
                .startsWith(sentence);
    }

    @Test
    void a_byte_order_mark_is_believed_before_all_else() {
        var sentence = "The mayor said in the evening that the dam had held, and that all had gone home.";
        assertThat(body(sentence, "UTF-16", "<meta charset='iso-8859-1'>", "text/html; charset=iso-8859-1"))
                .startsWith(sentence);
    }

    @Test
    void a_broken_character_does_not_make_a_page_another_encodings() {
        var sentence = "Der Bürgermeister erklärte am Abend, die Dämme hätten gehalten. ".repeat(20);
        var bytes = ("<title>A headline</title><article><p>" + sentence + "#</p></article>").getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '#' ? (byte) 0xFC : bytes[i];
        }
        assertThat(Pages.article(bytes, "text/html", null).articleBody()).startsWith("Der Bürgermeister erklärte");
    }

    private static final String CURLY = "The mayor’s clerk did not say when the bridge would open again for lorries. ";

    /** A page with one byte that belongs to no character. */
    private static String cut(String head, String contentType, int sentences) {
        var text = "<head>" + head + "<title>A headline</title></head><article><p>" + CURLY.repeat(sentences)
                + "All went home before midnight, and nobody was hurt#</p></article>";
        var bytes = text.getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '#' ? (byte) 0xE2 : bytes[i];
        }
        return Pages.article(bytes, contentType, null).articleBody();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta charset=utf-8> | text/html | 1",
                "<meta charset=utf-8> | text/html | 16",
                "<meta name=x> | text/html; charset=utf-8 | 3",
                "<meta name=x> | text/html | 2",
                "<meta name=x> | text/html | 16",
                "<meta charset=iso-8859-1> | text/html | 16",
            })
    void few_characters_of_utf_8_outweigh_a_byte_that_is_cut_off(String head, String contentType, int sentences) {
        assertThat(cut(head, contentType, sentences)).startsWith("The mayor’s clerk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<meta charset=utf-8>", "<meta charset=iso-8859-1>"})
    void few_letters_beyond_ascii_do_not_make_a_western_page_utf_8_whatever_it_declares(String declaration) {
        var sentence =
                "The mayor’s clerk waited in the café until the bridge was open again for all lorries and cars. ";
        assertThat(body(sentence, "windows-1252", declaration, "text/html")).startsWith(sentence.strip());
    }
}
