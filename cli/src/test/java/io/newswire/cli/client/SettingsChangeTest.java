package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.cli.CommandFailed;
import io.newswire.contracts.FeedSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsChangeTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final FeedSettings FEED = new FeedSettings(
            "http://a.example/",
            "A",
            List.of("x"),
            "en",
            "GB",
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            false,
            Map.of("X-Key", "one", "Accept", "a/b"),
            NOW);

    @Test
    void what_is_not_given_stays() {
        assertThat(change(null, List.of(), null, Map.of()).applyTo(FEED)).isEqualTo(FEED);
        var changed = change("B", List.of(), null, Map.of()).applyTo(FEED);
        assertThat(changed.title()).isEqualTo("B");
        assertThat(changed).usingRecursiveComparison().ignoringFields("title").isEqualTo(FEED);
    }

    @Test
    void a_bound_beyond_the_one_that_the_feed_has_is_told_with_the_feed() {
        var change =
                new SettingsChange(null, List.of(), null, null, Duration.ofHours(2), null, null, Map.of(), Set.of());
        assertThatThrownBy(() -> change.appliedOrFailed(FEED))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("http://a.example/: --min-interval 2h is above the feed's own max-interval of 1h");
    }

    @Test
    void tags_are_replaced_and_headers_join_whatever_their_case() {
        var changed =
                change(null, List.of("y", "z"), null, Map.of("x-key", "two")).applyTo(FEED);
        assertThat(changed.tags()).containsExactly("y", "z");
        assertThat(changed.headers()).isEqualTo(Map.of("x-key", "two", "Accept", "a/b"));
    }

    @Test
    void more_headers_than_the_service_sends_are_refused() {
        var many = IntStream.range(0, 20).mapToObj(i -> "X-" + i).collect(Collectors.toMap(name -> name, name -> "x"));
        assertThatThrownBy(() -> change(null, List.of(), null, many).applyTo(FEED))
                .hasMessageContaining("a feed may have 20");
    }

    @Test
    void every_name_that_can_be_unset_takes_its_setting_away() {
        var change = new SettingsChange(
                null, List.of(), null, null, null, null, null, Map.of(), Set.copyOf(SettingsChange.NAMES));
        assertThat(change.applyTo(FEED)).isEqualTo(FeedSettings.of(FEED.url(), NOW));
    }

    @Test
    void bounds_that_end_the_wrong_way_round_are_refused() {
        assertThatThrownBy(() ->
                        change(null, List.of(), Duration.ofHours(2), Map.of()).applyTo(FEED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"EN,en", "de-at,de-AT", "zh-hant-tw,zh-Hant-TW", "fil,fil"})
    void languages_are_written_in_their_usual_case(String given, String tag) {
        assertThat(LanguageTag.checked(given)).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "xx", "en_US", "", "e", "de--AT", "und"})
    void what_is_no_language_is_refused(String given) {
        assertThatThrownBy(() -> LanguageTag.checked(given)).hasMessageContaining("BCP 47");
    }

    @Test
    void countries_are_those_of_the_standard() {
        assertThat(CountryCode.checked("de")).isEqualTo("DE");
        assertThatThrownBy(() -> CountryCode.checked("UK")).hasMessageContaining("write GB");
        assertThatThrownBy(() -> CountryCode.checked("DEU")).hasMessageContaining("3166");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: b",
                "content-length: 3",
                "Proxy-Authorization: x",
                "no colon",
                "a b: c",
                "X: \u00e9",
                "X: a\r\nHost: b",
                "X:",
                "If-None-Match: *"
            })
    void headers_that_would_break_the_request_are_refused(String given) {
        assertThatThrownBy(() -> new HeaderField().convert(given)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_refused_header_does_not_show_its_value() {
        assertThatThrownBy(() -> HeaderField.checked("X-Key", "hu\nsh"))
                .message()
                .doesNotContain("sh");
        assertThat(HeaderField.masked(Map.of("Authorization", "Bearer hush", "Accept-Language", "de")))
                .containsEntry("Authorization", "********")
                .containsEntry("Accept-Language", "de");
    }

    private static SettingsChange change(
            @Nullable String title, List<String> tags, @Nullable Duration minInterval, Map<String, String> headers) {
        return new SettingsChange(title, tags, null, null, minInterval, null, null, headers, Set.of());
    }
}
