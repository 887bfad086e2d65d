package io.newswire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTest {
    private static final String FOREIGN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";

    @Test
    void an_event_that_is_written_twice_has_one_trace_and_another_event_another() {
        assertThat(Traceparent.begin("r1"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .isEqualTo(Traceparent.begin("r1"))
                .isNotEqualTo(Traceparent.begin("r2"));
    }

    @Test
    void what_follows_is_another_span_of_the_trace_and_keeps_its_flags() {
        assertThat(Traceparent.next(FOREIGN, "r1:page"))
                .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-00")
                .isNotEqualTo(FOREIGN)
                .isEqualTo(Traceparent.next(FOREIGN, "r1:page"))
                .isNotEqualTo(Traceparent.next(FOREIGN, "r1:result"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "00-xyz", "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01", FOREIGN + "-more"})
    void what_is_none_begins_none(String cause) {
        assertThat(Traceparent.next(cause, "r1")).isNull();
    }
}
