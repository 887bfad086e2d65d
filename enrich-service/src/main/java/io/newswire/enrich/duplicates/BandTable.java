package io.newswire.enrich.duplicates;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Which entries lie in which band: numbers under keys, in memory, 8 bytes each and room
 * between them that keeps looks short. It is made of many small hash tables with open addressing, so that none takes long to grow.
 *
 * <p>A band with more than {@value #MOST} entries is one of texts that all resemble each other: its first, which the others
 * repeat, and its newest speak for those between. What stays follows from the order of the calls alone.
 */
public final class BandTable {
    /** Entries in one band. */
    public static final int MOST = 16;

    private static final int PARTS = 64;

    private final Part[] parts = Stream.generate(Part::new).limit(PARTS).toArray(Part[]::new);

    /** The numbers in this band, in the order in which they came. */
    public int[] numbers(Band band) {
        return part(band).numbers(band.key());
    }

    /**
     * @param number above 0, and above all that came before
     * @return false where the band was full, and one of those between was dropped
     */
    public boolean add(Band band, int number) {
        return part(band).add(band.key(), number);
    }

    /** Bytes that the tables take, room to grow among them. */
    public long bytes() {
        return Arrays.stream(parts).mapToLong(part -> part.slots.length).sum() * Long.BYTES;
    }

    private Part part(Band band) {
        return parts[Math.floorMod(hash(band.key()), PARTS)];
    }

    private static int hash(int key) {
        return MurmurHash3.hash32((long) key, MurmurHash3.DEFAULT_SEED);
    }

    /** One hash table. A slot holds a key and, below it, a number; 0 is a free one. */
    private static final class Part {
        private static final int[] NONE = {};
        private static final int FIRST_SLOTS = 16;
        private static final double FULLEST = 0.8;
        private static final double GROWTH = 1.25;

        private long[] slots = new long[FIRST_SLOTS];
        private int used;

        int[] numbers(int key) {
            var found = NONE;
            for (int at = home(key); slots[at] != 0; at = after(at)) {
                if (key(slots[at]) == key) {
                    found = Arrays.copyOf(found, found.length + 1);
                    found[found.length - 1] = (int) slots[at];
                }
            }
            Arrays.sort(found);
            return found;
        }

        boolean add(int key, int number) {
            var present = numbers(key);
            if (present.length == MOST) {
                slots[find(key, slot(key, present[MOST / 2]))] = slot(key, number);
                return false;
            }
            if (used >= slots.length * FULLEST) {
                grow();
            }
            slots[find(key, 0)] = slot(key, number);
            used++;
            return true;
        }

        private void grow() {
            var old = slots;
            slots = new long[(int) (old.length * GROWTH)];
            for (long slot : old) {
                if (slot != 0) {
                    slots[find(key(slot), 0)] = slot;
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

        /** The high bits of the hash: its low bits have chosen the part. */
        private int home(int key) {
            return (int) (Integer.toUnsignedLong(hash(key)) * slots.length >>> Integer.SIZE);
        }

        private int after(int at) {
            return at + 1 == slots.length ? 0 : at + 1;
        }

        private static long slot(int key, int number) {
            return (long) key << Integer.SIZE | number;
        }

        private static int key(long slot) {
            return (int) (slot >>> Integer.SIZE);
        }
    }
}
