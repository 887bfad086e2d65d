package io.newswire.enrich.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.NewsDate;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.text.Walk;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which day an instant was in the newsroom, and whether what readers see can be the same instant. */
class LocalDayTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final String URL = "https://www.herald.example/world/dam.html";

    private static @Nullable String published(String declared, String body) {
        var html = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"" + declared
                + "\"}</script>" + body;
        var page = new PageMetadata("id", URL, URL, 200, "text/html", null, null, NOW, List.of(), null, null);
        var found =
                MetadataReader.read(Walk.of(Jsoup.parse(html, URL)), page, NOW).datePublished();
        return found == null ? null : found.value().toString();
    }

    @Test
    void an_instant_in_utc_has_the_offset_with_which_the_page_declares_it_once_more() {
        var meta = "<meta property='article:published_time' content='2026-03-04T00:04:00+01:00'><h1>Dam breaks</h1>";
        assertThat(published("2026-03-03T23:04:00Z", meta)).isEqualTo("2026-03-04T00:04:00+01:00");
        assertThat(published("2026-03-03T22:04:00Z", meta)).isEqualTo("2026-03-03T22:04:00Z");
    }

    @Test
    void a_midnight_is_that_of_the_day_that_readers_see() {
        var shown = "<h1>Dam breaks</h1><p>4 March 2026</p>";
        assertThat(published("2026-03-03T23:00:00Z", shown)).isEqualTo("2026-03-04T00:00:00+01:00");
        assertThat(published("2026-03-03T23:00:55Z", shown)).isEqualTo("2026-03-03T23:00:55Z");
        assertThat(published("2026-03-03T23:00:00Z", "<h1>Dam breaks</h1><p>3 March 2026</p>"))
                .isEqualTo("2026-03-03T23:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T18:19:00+01:00, '4 March 2026, 07:30', 2026-03-04T07:30:00",
        "2026-03-03T18:19:00+01:00, '4 March 2026, 02:19', 2026-03-03T18:19:00+01:00",
        "2026-03-03T18:19:00+01:00, '4 March 2026', 2026-03-03T18:19:00+01:00",
        "2026-03-03T18:19:00+01:00, '3 March 2026, 20:00', 2026-03-03T18:19:00+01:00",
    })
    void a_time_of_day_that_no_zone_has_at_that_instant_is_another_instant(String declared, String shown, String day) {
        assertThat(published(declared, "<h1>Dam breaks</h1><p>" + shown + "</p>"))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04, Z",
        "2026-03-03, -05:00",
        "2026-03-04T09:45, +05:45",
        "2026-03-04T09:46,",
        "2026-03-06,",
        "2026-03-04T05:00+01:00, +01:00",
        "2026-03-04T05:00+02:00,",
    })
    void the_offset_is_the_smallest_that_makes_both_one(String said, @Nullable String offset) {
        assertThat(Instants.offset(Instant.parse("2026-03-04T04:00:00Z"), NewsDate.parse(said)))
                .isEqualTo(offset == null ? null : ZoneOffset.of(offset));
    }
}
