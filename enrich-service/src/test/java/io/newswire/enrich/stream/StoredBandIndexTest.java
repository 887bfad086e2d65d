package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.enrich.duplicates.Band;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.Sketch;
import io.newswire.platform.telemetry.StageMeters;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
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
    private WindowStore<String, List<IndexEntry>> store;

    @BeforeEach
    void open(@TempDir Path folder) {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "index");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        var context = new MockProcessorContext<Void, Void>(settings, new TaskId(0, 0), folder.toFile());
        store = Stores.bands(WINDOW).withLoggingDisabled().build();
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
    void of_a_band_that_is_full_the_first_and_the_newest_stay() {
        for (int i = 0; i <= StoredBandIndex.MOST_PER_SPAN; i++) {
            add(WINDOW, "a" + i, BORDER.plusSeconds(i));
        }

        assertThat(found(WINDOW, BORDER))
                .hasSize(StoredBandIndex.MOST_PER_SPAN)
                .startsWith("a" + StoredBandIndex.MOST_PER_SPAN)
                .endsWith("a0")
                .doesNotContain("a" + StoredBandIndex.MOST_PER_SPAN / 2);
    }

    private void add(Duration window, String article, Instant seenAt) {
        index(window).add(band, new IndexEntry(article, 1, 0, seenAt, sketch, List.of()));
    }

    private List<String> found(Duration window, Instant around) {
        return index(window).newest(band, around).stream()
                .map(IndexEntry::articleId)
                .toList();
    }

    private StoredBandIndex index(Duration window) {
        return new StoredBandIndex(store, window, new StageMeters(new SimpleMeterRegistry(), "duplicates"));
    }
}
