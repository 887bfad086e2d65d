package io.newswire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseSetTest {
    private static final PhraseSet PHRASES = PhraseSet.of(List.of("our app", "newsletter", "会員登録"));

    @ParameterizedTest
    @ValueSource(strings = {"Get our app", "our apps are free", "Der Tal-Newsletter", "（Newsletter）", "今すぐ会員登録する"})
    void a_phrase_is_found_where_a_word_begins_whatever_its_ending(String text) {
        assertThat(PHRASES.isIn(PhraseSet.folded(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"four apples", "your app", "news letter", "", "o", "会員の登録"})
    void what_only_looks_like_one_is_none(String text) {
        assertThat(PHRASES.isIn(PhraseSet.folded(text))).isFalse();
    }

    @Test
    void a_round_apostrophe_is_a_straight_one() {
        assertThat(PhraseSet.of(List.of("don't miss")).isIn(PhraseSet.folded("Don’t miss it")))
                .isTrue();
    }

    @Test
    void a_phrase_within_a_word_is_found_where_any_place_counts() {
        var phrases = PhraseSet.of(List.of("log in", "cookie"));

        assertThat(phrases.isIn("supercookies")).isFalse();
        assertThat(phrases.isAnywhereIn("supercookies")).isTrue();
        assertThat(phrases.isAnywhereIn("blog it")).isFalse();
    }
}
