package io.newswire.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
    private static final LanguageGuess GUESS = new LanguageGuess();
    private static final String ENGLISH =
            "The river rose by four metres in two days, and the villages below the dam were told to leave their houses. "
                    + "Nobody was hurt, said the governor, who flew over the valley in the morning and promised help to everybody.";

    private static @Nullable String tag(String text, @Nullable String declared) {
        var guess = GUESS.of(text, declared);
        return guess == null ? null : guess.tag();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The river rose by four metres in two days, and the villages below the dam were told to leave.",
                "de | Der Fluss stieg in zwei Tagen um vier Meter, und die Dörfer unterhalb des Damms wurden geräumt.",
                "fr | La rivière est montée de quatre mètres en deux jours, et les villages en aval ont été évacués.",
                "ru | Река поднялась на четыре метра за два дня, и жителям деревень ниже плотины велели уехать.",
                "zh | 河水在两天之内上涨了四米，大坝下游的村庄被要求撤离，州长说没有人受伤，并承诺向所有居民提供帮助，救援队已经到达现场，学校本周停课，交通部门关闭了山谷中的道路。",
            })
    void a_text_is_told_by_its_words(String tag, String text) {
        assertThat(tag(text, null)).isEqualTo(tag);
    }

    @Test
    void a_language_with_a_script_of_its_own_is_told_by_it() {
        assertThat(tag("강물이 이틀 만에 사 미터나 불어나 댐 아래 마을 주민들에게 대피하라는 지시가 내려졌다. 다친 사람은 없다고 주지사가 말했다.", "en"))
                .isEqualTo("ko");
        assertThat(tag("川の水位は二日間で四メートル上昇し、ダムの下流の村々には避難指示が出された。知事によると、けが人はいないという。救助隊はすでに到着している。", null))
                .isEqualTo("ja");
    }

    @Test
    void the_declared_region_is_kept_where_the_text_agrees() {
        assertThat(tag(ENGLISH, "en_gb")).isEqualTo("en-GB");
    }

    @Test
    void a_page_that_declares_another_language_than_it_is_written_in_is_not_believed() {
        assertThat(tag(ENGLISH, "de")).isEqualTo("en");
    }

    @Test
    void a_short_text_is_in_the_declared_language_or_in_none() {
        assertThat(tag("Hochwasser", "de")).isEqualTo("de");
        assertThat(GUESS.of("Hochwasser", null)).isNull();
        assertThat(GUESS.of("Hochwasser", "not a tag")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bs | Niko nije povrijeđen, saopćila je općina u sedmici kada je rijeka porasla za četiri metra. Univerzitet će poslije augusta objaviti izvještaj o poplavi.",
                "hr | Nitko nije ozlijeđen, priopćila je općina u tjednu kada je rijeka porasla za četiri metra. Sveučilište će nakon kolovoza objaviti izvješće o poplavi.",
                "sr | Niko nije povređen, saopštila je opština u nedelji kada je reka porasla za četiri metra. Univerzitet će posle avgusta objaviti izveštaj o poplavi.",
                "sr | Нико није повређен, саопштила је општина у недељи када је река порасла за четири метра. Универзитет ће после августа објавити извештај о поплави.",
                "id | Gubernur mengatakan bahwa tidak ada korban karena warga sudah pergi sejak Jumat. Kantor desa harus ditutup sampai Agustus.",
                "ms | Gabenor berkata bahawa tiada mangsa kerana penduduk sudah pergi sejak Jumaat. Pejabat kampung perlu ditutup sehingga Ogos.",
            })
    void close_languages_are_told_apart_by_words_that_only_one_of_them_has(String tag, String text) {
        assertThat(tag(text, null)).isEqualTo(tag);
    }

    @Test
    void between_close_languages_the_page_is_believed() {
        var norwegian = "Elva steg fire meter på to dager, og bygda under demningen ble tømt. Ingen kom til skade.";
        assertThat(tag(norwegian, "no-NO")).isEqualTo("no-NO");
        assertThat(tag(norwegian, "nb")).isEqualTo("nb");
    }

    @Test
    void a_language_that_the_letters_do_not_know_is_not_taken_for_its_neighbour() {
        var luxembourgish =
                "De Floss ass an zwee Deeg ëm véier Meter geklommen, an d'Leit aus den Dierfer ënnert der Staumauer hu missen hir "
                        + "Haiser verloossen. Et gouf keng Verletzter, sot de Buergermeeschter, deen de Moien iwwer dat ganzt Dall geflu "
                        + "war an alle Leit Hëllef versprach huet. D'Schoul bleift zou, well d'Strooss nach ëmmer ënner Waasser steet.";
        assertThat(tag(luxembourgish, null)).isEqualTo("lb");
    }

    @Test
    void the_shorter_a_text_the_less_sure_it_is() {
        var start = GUESS.of(ENGLISH.substring(0, 60), null);
        var whole = GUESS.of(ENGLISH, null);
        assertThat(start).isNotNull();
        assertThat(whole).isNotNull();
        assertThat(start.confidence()).isLessThan(whole.confidence());
    }

    @Test
    void a_long_text_is_told_by_more_than_its_first_words() {
        var quotation =
                "Die Flüsse steigen weiter, und niemand weiß, wann die Menschen in ihre Häuser zurückkehren können. ";
        assertThat(tag(quotation.repeat(3) + ENGLISH.repeat(8), "de")).isEqualTo("en");
    }
}
