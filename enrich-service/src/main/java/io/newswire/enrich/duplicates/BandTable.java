package io.newswire.enrich.duplicates;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Which entries lie in which band, in memory: an entry is known by the span of time in which it came and its number therein.
 * 8 bytes for each, and room between them that keeps looks short. Entries of one band share hash tables with open addressing.
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

    /** Of all tables. */
    private long slots;

    /** Of no meaning: what nobody uses need not be fetched. */
    @SuppressWarnings("unused")
    private long lastFetched;

    private final Part[] parts =
            Stream.generate(() -> new Part()).limit(1 + Band.NEAR_BANDS).toArray(Part[]::new);

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

    /**
     * Brings what will be looked at from memory into the processor's caches, for all bands at once: looks one after the other
     * would wait for each, and that is most of what they cost in a large table.
     */
    public void fetch(List<Band> bands) {
        long all = 0;
        for (var band : bands) {
            all ^= parts[band.index()].table(band.content()).touch(band.content());
        }
        lastFetched = all;
    }

    /** The entries in this band, in no order. */
    public List<Place> places(Band band) {
        var found = parts[band.index()].table(band.content()).find(band.content());
        return found.length == 0
                ? List.of()
                : Arrays.stream(found).mapToObj(Place::of).toList();
    }

    /**
     * @param place its number is above all that came before in the same span
     * @return false where the band was full, and one of those between was dropped
     */
    public boolean add(Band band, Place place) {
        return parts[band.index()].table(band.content()).add(band.content(), place);
    }

    /** Forgets all entries of a span. */
    public void drop(int span) {
        for (var part : parts) {
            part.drop(span);
        }
    }

    /** Bytes that the tables take, room to grow among them. */
    public long bytes() {
        return slots * Long.BYTES;
    }

    /**
     * Of one band: several hash tables, so that none takes long to grow, and not all grow at once. More of them would cost looks:
     * where each one begins has to be in the processor's caches too.
     */
    private final class Part {
        private static final int TABLE_BITS = 3;

        private final Table[] tables = IntStream.range(0, 1 << TABLE_BITS)
                .mapToObj(number -> new Table(number))
                .toArray(Table[]::new);

        Table table(int key) {
            return tables[Table.hash(key) >>> Integer.SIZE - TABLE_BITS];
        }

        void drop(int span) {
            for (var table : tables) {
                table.drop(span);
            }
        }
    }

    /** A slot holds what is in the band and, below it, a place; 0 is a free one. */
    private final class Table {
        private static final int FIRST_SLOTS = 32;
        private static final int SLOTS_OF_LINE = 64 / Long.BYTES;
        private static final double FULLEST = 0.8;
        private static final double GROWTH = 1.25;

        private long[] held;
        private int used;

        /** @param number tables of each have another size, so that at any time some are full and some are not */
        Table(int number) {
            held = new long[(int) (FIRST_SLOTS * Math.pow(GROWTH, (double) number / (1 << Part.TABLE_BITS)))];
            slots += held.length;
        }

        /** Reads the first slots that a look at the key reads: most looks end within two lines of the processor's caches. */
        long touch(int key) {
            int home = home(key);
            return held[home] ^ held[Math.min(home + SLOTS_OF_LINE, held.length - 1)];
        }

        int[] find(int key) {
            var found = NONE;
            for (int at = home(key); held[at] != 0; at = after(at)) {
                if (key(held[at]) == key) {
                    found = Arrays.copyOf(found, found.length + 1);
                    found[found.length - 1] = (int) held[at];
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
                held[find(key, slot(key, together[MOST / 2]))] = slot(key, place.packed());
                return false;
            }
            if (used >= held.length * FULLEST) {
                rebuild((int) (held.length * GROWTH), slot -> true);
            }
            held[find(key, 0)] = slot(key, place.packed());
            used++;
            return true;
        }

        void drop(int span) {
            rebuild(held.length, slot -> Place.of((int) slot).span() != span);
        }

        private void rebuild(int length, LongPredicate stays) {
            var old = held;
            held = new long[length];
            slots += length - old.length;
            used = 0;
            for (long slot : old) {
                if (slot != 0 && stays.test(slot)) {
                    held[find(key(slot), 0)] = slot;
                    used++;
                }
            }
        }

        private int find(int key, long slot) {
            int at = home(key);
            while (held[at] != slot) {
                at = after(at);
            }
            return at;
        }

        /** By the bits of the hash that have not chosen the table. */
        private int home(int key) {
            long hash = Integer.toUnsignedLong(hash(key) << Part.TABLE_BITS);
            return (int) (hash * held.length >>> Integer.SIZE);
        }

        private static int hash(int key) {
            return MurmurHash3.hash32((long) key, MurmurHash3.DEFAULT_SEED);
        }

        private int after(int at) {
            return at + 1 == held.length ? 0 : at + 1;
        }

        private static long slot(int key, int packed) {
            return (long) key << Integer.SIZE | Integer.toUnsignedLong(packed);
        }

        private static int key(long slot) {
            return (int) (slot >>> Integer.SIZE);
        }
    }
}
