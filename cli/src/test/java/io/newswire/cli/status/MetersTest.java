package io.newswire.cli.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetersTest {
    private static final Meters METERS = new Meters("""
            # TYPE newswire_records_out_total counter
            newswire_records_out_total{service="a",stage="fetcher",topic="newswire.pages"} 25.0
            newswire_records_out_total{service="a",stage="other",topic="newswire.pages"} 2.0
            newswire_records_out_total{service="a",stage="fetcher",topic="newswire.pages-x"} 100.0
            newswire_records_out_total_more 7.0
            plain 1.2E4
            """);

    @Test
    void all_series_with_the_tag_are_added_up() {
        assertThat(METERS.count("newswire_records_out_total", "topic=\"newswire.pages\""))
                .isEqualTo(27);
    }

    @Test
    void all_tags_must_be_there() {
        assertThat(METERS.count("newswire_records_out_total", "topic=\"newswire.pages\"", "stage=\"other\""))
                .isEqualTo(2);
    }

    @Test
    void a_counter_without_tags_is_read_too() {
        assertThat(METERS.count("plain")).isEqualTo(12_000);
    }

    @Test
    void what_never_happened_counts_nothing() {
        assertThat(METERS.count("newswire_outcomes_total")).isZero();
    }
}
