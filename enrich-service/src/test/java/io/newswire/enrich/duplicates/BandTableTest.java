package io.newswire.enrich.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BandTableTest {
    @Test
    void it_keeps_what_lists_by_band_would_keep() {
        var random = new SplittableRandom(1);
        var table = new BandTable();
        Map<Band, List<Integer>> expected = new HashMap<>();
        for (int number = 1; number <= 50_000; number++) {
            // Few bands are crowded, most have one entry.
            var band = new Band(random.nextInt(27), random.nextInt(1 << random.nextInt(3, 25)));
            var list = expected.computeIfAbsent(band, b -> new ArrayList<>());
            boolean hasRoom = list.size() < BandTable.MOST;
            if (!hasRoom) {
                list.remove(BandTable.MOST / 2);
            }
            list.add(number);
            assertThat(table.add(band, number)).isEqualTo(hasRoom);
        }

        expected.forEach((band, numbers) -> assertThat(table.numbers(band))
                .containsExactly(numbers.stream().mapToInt(i -> i).toArray()));
    }

    @Test
    void a_band_with_nothing_is_empty() {
        var table = new BandTable();
        assertThat(table.numbers(new Band(0, 0))).isEmpty();
        table.add(new Band(0, 0), 1);
        assertThat(table.numbers(new Band(0, 0))).containsExactly(1);
        assertThat(table.numbers(new Band(1, 0))).isEmpty();
        assertThat(table.numbers(new Band(0, 1))).isEmpty();
    }

    @Test
    void an_entry_takes_less_than_twice_its_bytes() {
        var random = new SplittableRandom(2);
        var table = new BandTable();
        for (int number = 1; number <= 200_000; number++) {
            table.add(new Band(random.nextInt(27), random.nextInt(1 << 24)), number);
        }
        assertThat(table.bytes()).isBetween(200_000L * 8, 200_000L * 16);
    }
}
