package io.newswire.ingest.frontier;

import java.util.Arrays;

/** How long things waited, in milliseconds; grows with their number. */
public final class Lags {
    private long[] millis = new long[1 << 16];
    private int count;

    void add(long lag) {
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, count * 2);
        }
        millis[count++] = lag;
    }

    public int count() {
        return count;
    }

    /** @param share from 0 to 1 */
    public long quantile(double share) {
        if (count == 0) {
            return 0;
        }
        var sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1L, (long) (share * count))];
    }
}
