package io.newswire.enrich.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.newswire.enrich.duplicates.BandTable.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BandTableTest {
    @Test
    void it_keeps_what_lists_by_band_and_span_would_keep() {
        var random = new SplittableRandom(1);
        var table = new BandTable();
        Map<Band, Map<Integer, List<Integer>>> expected = new HashMap<>();
        for (int number = 1; number <= 60_000; number++) {
            // Few bands are crowded, most have one entry.
            var band = new Band(random.nextInt(27), random.nextInt() >>> random.nextInt(0, 30));
            int span = random.nextInt(61, 64);
            var list =
                    expected.computeIfAbsent(band, b -> new HashMap<>()).computeIfAbsent(span, s -> new ArrayList<>());
            boolean hasRoom = list.size() < BandTable.MOST;
            if (!hasRoom) {
                list.remove(BandTable.MOST / 2);
            }
            list.add(number);
            assertThat(table.add(band, new Place(span, number))).isEqualTo(hasRoom);
            if (number == 40_000) {
                table.drop(62);
                expected.values().forEach(spans -> spans.remove(62));
            }
        }

        expected.forEach((band, spans) -> assertThat(table.places(band))
                .containsExactlyInAnyOrderElementsOf(spans.entrySet().stream()
                        .flatMap(span -> span.getValue().stream().map(number -> new Place(span.getKey(), number)))
                        .toList()));
    }

    @Test
    void a_band_with_nothing_is_empty() {
        var table = new BandTable();
        assertThat(table.places(new Band(0, 0))).isEmpty();
        var place = new Place(0, BandTable.LAST);
        table.add(new Band(0, 0), place);
        assertThat(table.places(new Band(0, 0))).containsExactly(place);
        assertThat(table.places(new Band(1, 0))).isEmpty();
        assertThat(table.places(new Band(0, 1))).isEmpty();
    }

    @Test
    void a_place_out_of_range_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(BandTable.SPANS, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(0, BandTable.LAST + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(0, 0));
    }

    @Test
    void an_entry_takes_less_than_twice_its_bytes() {
        var random = new SplittableRandom(2);
        var table = new BandTable();
        for (int number = 1; number <= 200_000; number++) {
            table.add(new Band(random.nextInt(27), random.nextInt()), new Place(1, number));
        }
        assertThat(table.bytes()).isBetween(200_000L * 8, 200_000L * 16);
    }
}
