package io.newswire.enrich.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
