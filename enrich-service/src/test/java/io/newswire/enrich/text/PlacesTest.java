package io.newswire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlacesTest {
    private static final String RIVER = "theriverroseoveritsbanks";

    @Test
    void a_text_is_found_where_it_is_next() {
        var places = new Places(RIVER + "andthen" + RIVER);
        assertThat(places.of(RIVER, 0)).isZero();
        assertThat(places.of(RIVER, 1)).isEqualTo(31);
        assertThat(places.of(RIVER, 32)).isEqualTo(-1);
        assertThat(places.of(RIVER + "again", 0)).isEqualTo(-1);
        assertThat(places.of("andthen" + RIVER, 0)).isEqualTo(24);
    }

    @Test
    void what_is_too_short_to_tell_or_longer_than_all_is_nowhere() {
        assertThat(new Places(RIVER).of("theriver", 0)).isEqualTo(-1);
        assertThat(new Places("theriver").of(RIVER, 0)).isEqualTo(-1);
        assertThat(new Places("").of(RIVER, 0)).isEqualTo(-1);
    }

    @Test
    @Timeout(60)
    void a_text_that_repeats_itself_is_searched_only_so_long() {
        var places = new Places("a".repeat(300_000));
        for (int i = 0; i < 100_000; i++) {
            assertThat(places.of("a".repeat(200) + "b", 0)).isEqualTo(-1);
        }
    }
}
