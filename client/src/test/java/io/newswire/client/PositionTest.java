package io.newswire.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
    private static final Place READING = new Place(12, new Place.State(3, 40, 15));

    @Test
    void a_position_is_the_same_after_it_was_text() {
        var position = new Position(Map.of(0, Place.at(120), 1, READING));
        assertThat(Position.parse(position.toString())).isEqualTo(position);
        var beforeTheFirstPoll = new Position(Map.of());
        assertThat(Position.parse(beforeTheFirstPoll.toString())).isEqualTo(beforeTheFirstPoll);
        assertThat(position).hasToString("0=120,1=12 state 3 40 15");
    }

    @Test
    void a_place_is_the_same_after_it_was_an_offset_of_a_group() {
        assertThat(Place.of(READING.committed())).isEqualTo(READING);
        assertThat(Place.of(Place.at(7).committed())).isEqualTo(Place.at(7));
        assertThat(Place.of(new OffsetAndMetadata(7, "of another client"))).isEqualTo(Place.at(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"120", "0=x", "0=1;1=2", "0=1 state 2", "0=1,", "0=1 state 99999999999999999999 1 1"})
    void what_is_no_position_is_refused(String text) {
        assertThatThrownBy(() -> Position.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no position");
    }
}
