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
}
