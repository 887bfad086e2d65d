package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.enrich.DuplicateWindow;
import io.newswire.enrich.duplicates.Band;
import io.newswire.enrich.duplicates.BandTable;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.Said;
import io.newswire.enrich.duplicates.Sketch;
import io.newswire.platform.telemetry.MetricName;
import io.newswire.platform.telemetry.StageMeters;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.SplittableRandom;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.WindowStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index over its real store on disk. */
class StoredBandIndexTest {
    private static final Duration WINDOW = Duration.ofDays(14);
    /** The first moment of a span. */
    private static final Instant BORDER = Instant.ofEpochMilli(StoredBandIndex.SPAN.toMillis() * 3_000);

    private final Sketch sketch = Sketch.of("More soon.");
    private final Band band = Band.of(sketch).getFirst();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private WindowStore<Integer, IndexEntry> store;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        open(WINDOW);
    }

    private void open(Duration window) {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "index");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        var context = new MockProcessorContext<Void, Void>(settings, new TaskId(0, 0), folder.toFile());
        store = Stores.sketches(window).withLoggingDisabled().build();
        store.init(context.getStateStoreContext(), store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_is_within_the_window_is_found_across_spans_the_newest_first() {
        add(WINDOW, "old", BORDER.minus(WINDOW));
        add(WINDOW, "before", BORDER.minusMillis(1));
        add(WINDOW, "at", BORDER);

        assertThat(found(WINDOW, BORDER)).containsExactly("at", "before", "old");
        assertThat(found(WINDOW, BORDER.plusMillis(1))).containsExactly("at", "before");
    }

    @Test
    void one_that_was_seen_later_and_came_in_before_is_found() {
        add(WINDOW, "later", BORDER.plus(Duration.ofHours(20)));

        assertThat(found(WINDOW, BORDER.minusMillis(1))).containsExactly("later");
    }

    @Test
    void what_was_written_under_another_window_is_found() {
        add(WINDOW, "a", BORDER.minus(Duration.ofDays(2)));

        assertThat(found(Duration.ofDays(5), BORDER)).containsExactly("a");
        assertThat(found(Duration.ofDays(30), BORDER)).containsExactly("a");
        assertThat(found(Duration.ofHours(1), BORDER)).isEmpty();
    }

    @Test
    void another_window_finds_what_is_on_disk() {
        for (int day = 0; day < 7; day++) {
            add(WINDOW, "a" + day, BORDER.plus(Duration.ofDays(day)));
        }
        for (var window : List.of(Duration.ofDays(30), Duration.ofDays(7), WINDOW)) {
            store.close();
            open(window);
            assertThat(found(window, BORDER.plus(Duration.ofDays(6)))).hasSize(7);
        }
    }

    @Test
    void a_year_is_found_again_after_a_restart() {
        var year = DuplicateWindow.LONGEST;
        store.close();
        open(year);
        for (int day = 0; day < 800; day += 3) {
            add(year, "a" + day, BORDER.plus(Duration.ofDays(day)));
        }
        var end = BORDER.plus(Duration.ofDays(798));
        var before = found(year, end);
        store.close();
        open(year);

        assertThat(before).hasSize(122);
        assertThat(found(year, end)).isEqualTo(before);
        add(year, "next", end);
        assertThat(found(year, end)).hasSize(123);
    }

    @Test
    void of_a_band_that_is_full_the_first_and_the_newest_stay() {
        for (int i = 0; i <= BandTable.MOST; i++) {
            add(WINDOW, "a" + i, BORDER.plusSeconds(i));
        }

        assertThat(found(WINDOW, BORDER))
                .hasSize(BandTable.MOST)
                .startsWith("a" + BandTable.MOST)
                .endsWith("a0")
                .doesNotContain("a" + BandTable.MOST / 2);
    }

    @Test
    void what_a_full_band_drops_is_counted_once_however_often_it_is_read() {
        for (int i = 0; i < BandTable.MOST + 3; i++) {
            add(WINDOW, "a" + i, BORDER.plusSeconds(i));
        }
        index(WINDOW);

        assertThat(registry.get(MetricName.OUTCOMES)
                        .tag("outcome", "band_full")
                        .counter()
                        .count())
                .isEqualTo(3);
    }

    @Test
    void what_is_read_again_from_the_store_is_what_was_there_before() {
        var random = new SplittableRandom(9);
        var index = index(WINDOW);
        for (int i = 0; i < 200; i++) {
            var seenAt = BORDER.plus(Duration.ofHours(random.nextInt(-100, 100)));
            index.add(List.of(band), entry("a" + i, seenAt));
        }
        var before = index.newest(band, BORDER);

        assertThat(before).hasSize(2 * BandTable.MOST);
        assertThat(index(WINDOW).newest(band, BORDER)).isEqualTo(before);
        assertThat(index(WINDOW).extent().entries()).isEqualTo(200);
    }

    @Test
    void what_the_window_has_passed_takes_no_memory() {
        var index = index(WINDOW);
        for (int day = 0; day < 2 * 7 * BandTable.SPANS; day++) {
            index.add(List.of(band), entry("a" + day, BORDER.plus(Duration.ofDays(day))));
        }

        assertThat(index.extent().entries()).isBetween(14L, 14L + 2 * 7 + 1);
        var end = BORDER.plus(Duration.ofDays(2 * 7 * BandTable.SPANS - 1));
        assertThat(index.newest(band, end))
                .hasSize(15)
                .allSatisfy(entry -> assertThat(entry.seenAt()).isAfterOrEqualTo(end.minus(WINDOW)));
    }

    @Test
    void a_shard_is_measured_while_it_is_here() {
        var gauges = new IndexGauges(registry);
        add(WINDOW, "a", BORDER);
        var index = index(WINDOW);
        gauges.watch(index);
        index.add(List.of(band), entry("b", BORDER));
        assertThat(registry.get(MetricName.INDEX_ENTRIES).gauge().value()).isEqualTo(2);
        assertThat(registry.get(MetricName.INDEX_BYTES).gauge().value()).isPositive();

        gauges.forget(index);
        assertThat(registry.get(MetricName.INDEX_BYTES).gauge().value()).isZero();
    }

    @Test
    void what_was_superseded_is_so_after_a_restart_too() {
        add(WINDOW, "a", BORDER);
        add(WINDOW, "b", BORDER);
        var later = new IndexEntry(
                "a", 2, 0, BORDER.plusSeconds(9), Sketch.of("Less soon."), List.of(new Said(sketch, BORDER)));
        index(WINDOW).supersede(List.of(band), later);

        assertThat(index(WINDOW).newest(band, BORDER))
                .extracting(IndexEntry::articleId, IndexEntry::supersededAt)
                .containsExactly(tuple("b", null), tuple("a", later.seenAt()));
    }

    @Test
    void a_window_with_more_spans_than_can_be_told_apart_is_refused() {
        assertThat(StoredBandIndex.LONGEST_WINDOW).isGreaterThanOrEqualTo(DuplicateWindow.LONGEST);
        var longer = StoredBandIndex.LONGEST_WINDOW.plusDays(1);
        assertThatIllegalArgumentException().isThrownBy(() -> index(longer));
    }

    private void add(Duration window, String article, Instant seenAt) {
        index(window).add(List.of(band), entry(article, seenAt));
    }

    private IndexEntry entry(String article, Instant seenAt) {
        return new IndexEntry(article, 1, 0, seenAt, sketch, List.of());
    }

    private List<String> found(Duration window, Instant around) {
        return index(window).newest(band, around).stream()
                .map(IndexEntry::articleId)
                .toList();
    }

    /** As after a restart. */
    private StoredBandIndex index(Duration window) {
        var meters = new StageMeters(registry, "duplicates");
        return StoredBandIndex.over(store, window, Band::of, meters);
    }
}
