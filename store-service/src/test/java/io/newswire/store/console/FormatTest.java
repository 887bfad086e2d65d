package io.newswire.store.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FormatTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void a_publishers_date_is_shown_as_exact_as_it_was_given() {
        assertThat(Format.date("2005-11-02")).isEqualTo("2 Nov 2005");
        assertThat(Format.date("2005-11-02T09:30:00")).isEqualTo("2 Nov 2005, 09:30");
        assertThat(Format.date("2005-11-02T09:30:00Z")).isEqualTo("2 Nov 2005, 09:30 UTC");
        assertThat(Format.date("2005-11-02T09:30:00+05:00")).isEqualTo("2 Nov 2005, 09:30 +05:00");
        assertThat(Format.date("last Tuesday")).isEqualTo("last Tuesday");
    }

    @Test
    void a_name_is_shown_whole_and_what_is_none_any_more_by_its_beginning() {
        assertThat(Format.name("The Herald")).isEqualTo("The Herald");
        assertThat(Format.name("x".repeat(200))).hasSize(200);
        assertThat(Format.name("\uD83D\uDE00".repeat(201))).isEqualTo("\uD83D\uDE00".repeat(200) + "…");
    }

    @Test
    void distances_are_told_in_their_largest_unit() {
        assertThat(Format.distance(NOW.minusSeconds(30), NOW)).isEqualTo("30 s ago");
        assertThat(Format.distance(NOW.minusSeconds(7_300), NOW)).isEqualTo("2 h ago");
        assertThat(Format.distance(NOW.plusSeconds(180), NOW)).isEqualTo("in 3 min");
        assertThat(Format.distance(NOW.minusMillis(400), NOW)).isEqualTo("now");
        assertThat(Format.distance(NOW.minusSeconds((28 * 24 + 13) * 3_600L), NOW))
                .isEqualTo("29 days ago");
        assertThat(Format.distance(null, NOW)).isEqualTo("–");
    }

    @Test
    void what_should_have_come_by_now_is_due_and_not_ago() {
        assertThat(Format.ahead(NOW.plusSeconds(180), NOW)).isEqualTo("in 3 min");
        assertThat(Format.ahead(NOW.plusMillis(400), NOW)).isEqualTo("due");
        assertThat(Format.ahead(NOW, NOW)).isEqualTo("due");
        assertThat(Format.ahead(NOW.minusSeconds(90), NOW)).isEqualTo("due");
        assertThat(Format.ahead(null, NOW)).isEqualTo("–");
    }
}
