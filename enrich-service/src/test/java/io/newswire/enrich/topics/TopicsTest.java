package io.newswire.enrich.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {
    private static @Nullable String name(@Nullable String section, @Nullable String url, String... keywords) {
        var told = Topics.of(section, url, List.of(keywords));
        return told == null ? null : told.topic().name();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Economía | economy, business and finance",
                "POLITIK | politics and government",
                "Science & Technology | science and technology",
                "Футбол | sport",
                "News - Sport | sport",
                "経済 | economy, business and finance",
            })
    void a_section_names_the_subject_in_its_newspapers_language(String section, String topic) {
        assertThat(name(section, null)).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource({"News", "Panorama", "Health & Money", "Harbour Politics"})
    void a_section_that_names_none_or_two_or_more_than_a_subject_says_nothing(String section) {
        assertThat(name(section, null)).isNull();
    }

    @Test
    void the_folder_next_to_the_article_decides_before_those_above_and_the_articles_own_name_says_nothing() {
        assertThat(name("News", "https://news.example/culture/f%C3%BAtbol/a-match"))
                .isEqualTo("sport");
        assertThat(name(null, "https://news.example/medio-ambiente/2026/03/un-rio"))
                .isEqualTo("environment");
        assertThat(name(null, "https://news.example/2026/sport")).isNull();
        assertThat(name(null, "https://news.example")).isNull();
        assertThat(name(null, "https://news.example/a b/x")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"em", "din", "us/race", "en/people", "val", "uni", "media", "us-race", "essen"})
    void a_folder_that_is_short_or_has_another_meaning_in_addresses_says_nothing(String folders) {
        assertThat(name(null, "https://news.example/" + folders + "/a-bridge")).isNull();
    }

    @Test
    void such_names_count_as_a_sections_and_do_not_hide_the_folder_above() {
        assertThat(name("EM", null)).isEqualTo("sport");
        assertThat(name("Din", null)).isEqualTo("religion");
        assertThat(name(null, "https://news.example/sport/em/a-match")).isEqualTo("sport");
        assertThat(name(null, "https://news.example/経済/a-bank")).isEqualTo("economy, business and finance");
    }

    @Test
    void keywords_count_where_nothing_else_tells_and_only_when_they_agree() {
        assertThat(name(null, null, "Gesundheit", "Elbe", "Medizin")).isEqualTo("health");
        assertThat(name(null, null, "Gesundheit", "Fußball")).isNull();
        assertThat(name("Sport", null, "Gesundheit")).isEqualTo("sport");
    }

    @Test
    void the_code_is_the_one_of_media_topics_and_who_says_so_is_known() {
        var told = Objects.requireNonNull(Topics.of("Wetter", null, List.of()));
        assertThat(told.topic().code()).isEqualTo("medtop:17000000");
        assertThat(told.source()).isEqualTo("section");
    }
}
