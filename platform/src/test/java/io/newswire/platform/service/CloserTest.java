package io.newswire.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class CloserTest {
    @Test
    void what_was_opened_last_is_closed_first() throws Exception {
        var closed = new ArrayList<String>();
        var closer = new Closer();
        closer.register(() -> closed.add("first"));
        closer.register(() -> closed.add("second"));

        closer.close();

        assertThat(closed).containsExactly("second", "first");
    }

    @Test
    void a_part_that_fails_to_close_keeps_no_other_from_closing_and_no_failure_is_lost() {
        var closed = new ArrayList<String>();
        var closer = new Closer();
        closer.register(() -> closed.add("first"));
        closer.register(() -> {
            throw new IllegalStateException("inner");
        });
        closer.register(() -> {
            throw new IllegalStateException("outer");
        });

        assertThatThrownBy(closer::close)
                .hasMessage("outer")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .satisfies(s -> assertThat(s).hasMessage("inner")));
        assertThat(closed).containsExactly("first");
    }
}
