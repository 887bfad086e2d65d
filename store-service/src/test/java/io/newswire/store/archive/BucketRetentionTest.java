package io.newswire.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.bucket.Bucket.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketRetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration KEEP = Duration.ofDays(30);
    private static final String NAME = "newswire-20261001000000000-00000-abcdef";

    @Test
    void a_file_goes_with_its_indexes_and_before_them_when_neither_it_nor_younger_revisits_need_it() {
        var time = NOW.minus(KEEP).minus(Known.WINDOW);
        var old = group(time.minusSeconds(1));
        assertThat(new BucketRetention(KEEP).expired(old, NOW))
                .hasSize(3)
                .startsWith(NAME + ".warc.gz")
                .contains(NAME + ".ids", NAME + ".cdxj");
        assertThat(new BucketRetention(KEEP).expired(group(time), NOW)).isEmpty();
        assertThat(new BucketRetention(null).expired(old, NOW)).isEmpty();
    }

    @Test
    void an_index_waits_for_its_file_and_what_is_not_ours_stays() {
        var old = NOW.minus(Duration.ofDays(400));
        assertThat(new BucketRetention(KEEP)
                        .expired(
                                List.of(
                                        new Stored(NAME + ".ids", 1, old),
                                        new Stored(NAME + ".warc.gz", 1, NOW),
                                        new Stored("other.warc.gz", 1, old),
                                        new Stored("newswire-notes.txt", 1, old)),
                                NOW))
                .isEmpty();
    }

    @Test
    void an_index_that_lost_its_file_goes_when_it_is_old() {
        var old = NOW.minus(Duration.ofDays(400));
        assertThat(new BucketRetention(KEEP).expired(List.of(new Stored(NAME + ".ids", 1, old)), NOW))
                .containsExactly(NAME + ".ids");
    }

    private static List<Stored> group(Instant changed) {
        return List.of(
                new Stored(NAME + ".cdxj", 1, changed.minusSeconds(1)),
                new Stored(NAME + ".ids", 1, changed.minusSeconds(2)),
                new Stored(NAME + ".warc.gz", 1, changed));
    }
}
