package io.newswire.store.months;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.months.Spans.Span;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpansTest {
    private static final Instant OCTOBER = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

    private final Spans spans =
            new Spans(List.of(new Span(202610, OCTOBER, NOVEMBER), new Span(202611, Instant.EPOCH, DECEMBER)));

    @Test
    void parts_that_have_nothing_of_the_time_are_left_out() {
        assertThat(spans.condition(NOVEMBER.plusNanos(1), null)).isEqualTo("a.part IN (202611)");
        assertThat(spans.condition(DECEMBER.plusSeconds(1), null)).isEqualTo("false");
    }

    @Test
    void a_part_with_an_old_article_is_not_left_out_where_old_ones_are_asked_for() {
        assertThat(spans.condition(null, OCTOBER.minusSeconds(1))).isEqualTo("a.part IN (202611)");
    }

    @Test
    void nothing_is_said_where_nothing_is_left_out() {
        assertThat(spans.condition(null, null)).isNull();
        assertThat(spans.condition(NOVEMBER, NOVEMBER)).isNull();
        assertThat(Spans.NONE.condition(NOVEMBER, null)).isNull();
    }
}
