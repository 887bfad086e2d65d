package io.newswire.enrich.duplicates;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Which entries lie in which band, in memory: an entry is known by the span of time in which it came and its number therein.
 * 8 bytes for each, and room between them that keeps looks short. Bands of one index share a hash table with open addressing.
 *
 * <p>A band with more than {@value #MOST} entries of one span is one of texts that all resemble each other: its first, which
 * the others repeat, and its newest speak for those between. What stays follows from the order of the calls alone.
 */
public final class BandTable {
    /** Entries of one span in one band. */
    public static final int MOST = 16;

    /** Spans that can be told apart. */
    public static final int SPANS = 64;

    private static final int NUMBER_BITS = 26;

    /** The highest number in a span. */
    public static final int LAST = (1 << NUMBER_BITS) - 1;

    private static final int[] NONE = {};

    private final Part[] parts =
            Stream.generate(Part::new).limit(1 + Band.NEAR_BANDS).toArray(Part[]::new);

    /**
     * Where an entry is.
     *
     * @param span 0 to 63; those of the past are used again
     * @param number from 1, in the order in which they come
     */
    public record Place(int span, int number) {
        /** @throws IllegalArgumentException where one of them is out of its range */
        public Place {
            if (span < 0 || span >= SPANS || number < 1 || number > LAST) {
                throw new IllegalArgumentException(
                        "the index of duplicates has no place for number " + number + " of span " + span);
            }
        }

        private int packed() {
            return span << NUMBER_BITS | number;
        }

        private static Place of(int packed) {
            return new Place(packed >>> NUMBER_BITS, packed & LAST);
        }
    }

    /** The entries in this band, in no order. */
    public List<Place> places(Band band) {
        var found = parts[band.index()].find(band.content());
        return found.length == 0
                ? List.of()
                : Arrays.stream(found).mapToObj(Place::of).toList();
    }

    /**
     * @param place its number is above all that came before in the same span
     * @return false where the band was full, and one of those between was dropped
     */
    public boolean add(Band band, Place place) {
        return parts[band.index()].add(band.content(), place);
    }

    /** Forgets all entries of a span. */
    public void drop(int span) {
        for (var part : parts) {
            part.drop(span);
        }
    }

    /** Bytes that the tables take, room to grow among them. */
    public long bytes() {
        return Arrays.stream(parts).mapToLong(part -> part.slots.length).sum() * Long.BYTES;
    }

    /** One hash table. A slot holds what is in the band and, below it, a place; 0 is a free one. */
    private static final class Part {
        private static final int FIRST_SLOTS = 16;
        private static final double FULLEST = 0.8;
        private static final double GROWTH = 1.25;

        private long[] slots = new long[FIRST_SLOTS];
        private int used;

        int[] find(int key) {
            var found = NONE;
            for (int at = home(key); slots[at] != 0; at = after(at)) {
                if (key(slots[at]) == key) {
                    found = Arrays.copyOf(found, found.length + 1);
                    found[found.length - 1] = (int) slots[at];
                }
            }
            return found;
        }

        boolean add(int key, Place place) {
            var together = Arrays.stream(find(key))
                    .filter(packed -> Place.of(packed).span() == place.span())
                    .sorted()
                    .toArray();
            if (together.length == MOST) {
                slots[find(key, slot(key, together[MOST / 2]))] = slot(key, place.packed());
                return false;
            }
            if (used >= slots.length * FULLEST) {
                rebuild((int) (slots.length * GROWTH), slot -> true);
            }
            slots[find(key, 0)] = slot(key, place.packed());
            used++;
            return true;
        }

        void drop(int span) {
            rebuild(slots.length, slot -> Place.of((int) slot).span() != span);
        }

        private void rebuild(int length, LongPredicate stays) {
            var old = slots;
            slots = new long[length];
            used = 0;
            for (long slot : old) {
                if (slot != 0 && stays.test(slot)) {
                    slots[find(key(slot), 0)] = slot;
                    used++;
                }
            }
        }

        private int find(int key, long slot) {
            int at = home(key);
            while (slots[at] != slot) {
                at = after(at);
            }
            return at;
        }

        private int home(int key) {
            long hash = Integer.toUnsignedLong(MurmurHash3.hash32((long) key, MurmurHash3.DEFAULT_SEED));
            return (int) (hash * slots.length >>> Integer.SIZE);
        }

        private int after(int at) {
            return at + 1 == slots.length ? 0 : at + 1;
        }

        private static long slot(int key, int packed) {
            return (long) key << Integer.SIZE | Integer.toUnsignedLong(packed);
        }

        private static int key(long slot) {
            return (int) (slot >>> Integer.SIZE);
        }
    }
}
