package io.newswire.enrich.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches bytes eight at a time, without making a string of them. */
final class Bytes {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHEST = 0x8080_8080_8080_8080L;

    private Bytes() {}

    /** The first at or after {@code from}; -1 when there is none. @param wanted of ASCII */
    static int indexOf(byte[] bytes, int wanted, int from) {
        int i = from;
        for (; i + Long.BYTES <= bytes.length; i += Long.BYTES) {
            // Bytes that are the wanted one become 0; the lowest 0 is the lowest to borrow from its highest bit.
            long differing = (long) EIGHT.get(bytes, i) ^ ONES * wanted;
            long found = differing - ONES & ~differing & HIGHEST;
            if (found != 0) {
                return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (i < bytes.length && bytes[i] != wanted) {
            i++;
        }
        return i < bytes.length ? i : -1;
    }

    static boolean startsWith(byte[] bytes, String ascii, int at) {
        if (at + ascii.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
