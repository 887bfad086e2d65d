package io.newswire.store.months;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final KeepTerms TERMS = new KeepTerms(365, Map.of("wire.example", 30, "fast.wire.example", 7));

    private final PartRule forever = new PartRule(KeepTerms.FOREVER);

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T00:00:00Z, 2026-11",
        "2026-10-31T23:59:59Z, 2026-10",
        "2024-11-01T00:00:00Z, 2024-11",
        // Older than two years, before the web, and beyond the clocks: none has a month of its own.
        "2024-10-31T23:59:59Z, 2026-11",
        "1989-12-31T23:59:59Z, 2026-11",
        "0001-01-01T00:00:00Z, 2026-11",
        "-9999-01-01T00:00:00Z, 2026-11",
        "2026-12-01T00:00:00Z, 2026-11",
        "9999-12-31T23:59:59Z, 2026-11"
    })
    void an_article_is_filed_under_its_month_where_that_can_be_believed_and_is_recent(Instant listed, YearMonth month) {
        assertThat(forever.partOf(null, listed, NOW, NOW)).contains(new Part(Part.USUAL, month));
    }

    @Test
    void a_clock_that_is_a_little_ahead_is_believed() {
        var now = Instant.parse("2026-11-30T23:00:00Z");
        assertThat(forever.partOf(null, now.plusSeconds(7_200), now, now))
                .contains(new Part(Part.USUAL, YearMonth.of(2026, 12)));
    }

    @Test
    void where_the_date_cannot_be_believed_the_month_of_fetching_counts_if_that_can() {
        var never = Instant.parse("0001-01-01T00:00:00Z");
        assertThat(forever.partOf(null, never, Instant.parse("2026-09-30T10:00:00Z"), NOW))
                .contains(new Part(Part.USUAL, YearMonth.of(2026, 9)));
        assertThat(forever.partOf(null, never, Instant.parse("2030-01-01T00:00:00Z"), NOW))
                .contains(new Part(Part.USUAL, YearMonth.of(2026, 11)));
    }

    @ParameterizedTest
    @CsvSource({
        "news.example, 365, 2025-12-01T00:00:00Z, 202512",
        "news.example, 365, 2025-10-31T00:00:00Z,",
        "wire.example, 30, 2026-10-31T00:00:00Z, 30202610",
        "wire.example, 30, 2026-09-30T00:00:00Z,",
        "de.wire.example, 30, 2026-11-30T00:00:00Z, 30202611",
        "fast.wire.example, 7, 2026-11-02T00:00:00Z, 7202611",
        "fast.wire.example, 7, 2026-10-31T00:00:00Z,",
        "notwire.example, 365, 2026-09-30T00:00:00Z, 202609"
    })
    void a_source_has_its_own_term_and_what_is_beyond_it_has_no_part(
            String source, int days, Instant listed, @Nullable Long part) {
        assertThat(TERMS.of(source)).isEqualTo(days == 365 ? Part.USUAL : days);
        assertThat(new PartRule(TERMS).partOf(source, listed, NOW, NOW).map(Part::number))
                .isEqualTo(Optional.ofNullable(part));
    }

    @Test
    void a_part_is_over_when_its_last_article_is_and_not_before() {
        var september = new Part(30, YearMonth.of(2026, 9));
        assertThat(TERMS.isOver(september, Instant.parse("2026-10-30T23:59:59Z")))
                .isFalse();
        assertThat(TERMS.isOver(september, Instant.parse("2026-10-31T00:00:00Z")))
                .isTrue();
        assertThat(KeepTerms.FOREVER.isOver(new Part(Part.USUAL, YearMonth.of(1990, 1)), NOW))
                .isFalse();
    }

    @Test
    void this_month_and_the_next_are_made_ahead_for_each_term() {
        assertThat(TERMS.ahead(NOW).stream().map(Part::number))
                .containsExactly(202611L, 202612L, 7202611L, 7202612L, 30202611L, 30202612L);
    }

    @Test
    void a_part_is_known_by_its_number() {
        for (var part : TERMS.ahead(NOW)) {
            assertThat(Part.of(part.number())).isEqualTo(part);
        }
        assertThat(new Part(36_500, YearMonth.of(2026, 1)).nameIn("article")).isEqualTo("article_36500d_202601");
    }
}
