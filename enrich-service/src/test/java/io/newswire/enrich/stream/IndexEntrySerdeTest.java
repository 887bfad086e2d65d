package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.UndecodableException;
import io.newswire.enrich.InventedText;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.Said;
import io.newswire.enrich.duplicates.Sketch;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexEntrySerdeTest {
    private static final Instant SEEN = Instant.parse("2026-03-02T08:00:00.123Z");
    private final IndexEntry entry = new IndexEntry(
            "0123456789abcdef0123456789abcdef", 3, 5, SEEN, Sketch.of(new InventedText(1).paragraph()), List.of());

    @Test
    void an_entry_is_read_as_it_was_written() {
        assertThat(IndexEntrySerde.decode(IndexEntrySerde.encode(entry))).isEqualTo(entry);
    }

    @Test
    void an_entry_with_earlier_revisions_and_without_shingles_is_read_as_it_was_written() {
        var brief = new IndexEntry(
                "a",
                3,
                5,
                SEEN,
                Sketch.of("More soon."),
                List.of(
                        new Said(entry.sketch(), SEEN.minusMillis(9)),
                        new Said(Sketch.of("Soon."), SEEN.minusMillis(2))));
        assertThat(IndexEntrySerde.decode(IndexEntrySerde.encode(brief))).isEqualTo(brief);
    }

    @Test
    void an_entry_of_a_text_that_was_corrected_says_since_when_it_is_said() {
        var said = List.of(new Said(Sketch.of("More soon."), SEEN.minusMillis(9)));
        var corrected = new IndexEntry("a", 3, 5, SEEN, SEEN.minusMillis(9), entry.sketch(), said, null);
        assertThat(IndexEntrySerde.decode(IndexEntrySerde.encode(corrected))).isEqualTo(corrected);
    }

    @Test
    void of_an_entry_that_a_former_version_wrote_of_a_correction_it_is_not_known_since_when_that_is_said() {
        var said = List.of(new Said(Sketch.of("More soon."), SEEN.minusMillis(9)));
        var unknown = new IndexEntry("a", 3, 5, SEEN, null, entry.sketch(), said, null);
        var bytes = IndexEntrySerde.encode(unknown);
        int since = bytes.length - Long.BYTES - earlierBytes(said);
        var former = ByteBuffer.allocate(bytes.length - Long.BYTES);
        former.put(bytes, 0, since)
                .put(bytes, since + Long.BYTES, bytes.length - since - Long.BYTES)
                .put(0, (byte) 4);

        assertThat(IndexEntrySerde.decode(former.array())).isEqualTo(unknown);
        assertThat(IndexEntrySerde.decode(bytes)).isEqualTo(unknown);
    }

    private int earlierBytes(List<Said> said) {
        var without = new IndexEntry("a", 3, 5, SEEN, null, entry.sketch(), List.of(), null);
        var with = new IndexEntry("a", 3, 5, SEEN, null, entry.sketch(), said, null);
        return IndexEntrySerde.encode(with).length - IndexEntrySerde.encode(without).length - Long.BYTES;
    }

    @Test
    void an_entry_that_was_superseded_says_since_when() {
        var superseded = new IndexEntry("a", 3, 5, SEEN, SEEN, entry.sketch(), List.of(), SEEN.plusMillis(7));
        assertThat(IndexEntrySerde.decode(IndexEntrySerde.encode(superseded))).isEqualTo(superseded);
    }

    @Test
    void an_entry_is_small() {
        assertThat(IndexEntrySerde.encode(entry)).hasSizeLessThan(273);
    }

    @Test
    void bytes_of_another_version_and_cut_bytes_are_refused() {
        var bytes = IndexEntrySerde.encode(entry);
        var other = bytes.clone();
        other[0] = 9;

        assertThatThrownBy(() -> IndexEntrySerde.decode(other)).isInstanceOf(UndecodableException.class);
        assertThatThrownBy(() -> IndexEntrySerde.decode(Arrays.copyOf(bytes, 40)))
                .isInstanceOf(UndecodableException.class);
    }
}
