package io.newswire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
    private static final String THAI_CLAUSE = "นายกเทศมนตรีเดินทางไปตรวจสะพาน";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It rose.",
                "It rose!”",
                "上涨了。",
                "上涨了．",
                "ｱｶﾞｯﾀ｡",
                "बढ़ा।",
                "بڑھا۔",
                "هل عاد؟",
                "עלה.",
                "բարձրացավ։",
                "ከፍ አለ።",
                "ከፍ አለ፡፡",
                "တက်ခဲ့သည်။",
                "កើនឡើង។",
                "ចប់៕",
                "འཕར་བ་རེད།"
            })
    void a_mark_of_its_script_ends_a_sentence(String text) {
        assertThat(Script.endsSentence(text)).isTrue();
        assertThat(Script.hasSentence(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rising waters",
                "水位上涨",
                "पानी बढ़ा",
                "ከፍ፡አለ",
                "ရေတက်",
                "ទឹកឡើង",
                "ཆུ་འཕར",
                THAI_CLAUSE,
                "หน้าแรก"
            })
    void a_label_has_no_sentence(String text) {
        assertThat(Script.endsSentence(text)).isFalse();
        assertThat(Script.hasSentence(text)).isFalse();
    }

    @Test
    void where_no_marks_are_written_a_blank_parts_clauses_and_a_long_text_ends_as_a_sentence_may() {
        var two = THAI_CLAUSE + " เพราะ" + THAI_CLAUSE;
        assertThat(Script.hasSentence(two)).isTrue();
        assertThat(Script.endsSentence(two)).isTrue();
        assertThat(Script.hasSentence(THAI_CLAUSE.repeat(4))).isTrue();
        assertThat(Script.endsSentence("หน้าแรก การเมือง")).isFalse();
        assertThat(Script.hasSentence("The mayor of หน้า แรก went to see the bridge"))
                .isFalse();
    }

    @Test
    void a_letter_of_a_dense_script_weighs_more() {
        assertThat(Script.weight("水位")).isEqualTo(5);
        assertThat(Script.weight("ከፍ")).isEqualTo(5);
        assertThat(Script.weight("ab กข ကခ")).isEqualTo(8);
    }
}
