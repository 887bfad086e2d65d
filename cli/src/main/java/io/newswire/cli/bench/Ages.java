package io.newswire.cli.bench;

import java.util.Collection;
import org.HdrHistogram.Histogram;

/**
 * How old articles were when a stage was done with them, in milliseconds.
 *
 * @param count of articles; with none all else is 0
 */
record Ages(long count, double p50, double p95, double p99, double max) {
    private static final int DIGITS = 3;

    /** A negative one, of clocks that were set meanwhile, counts as 0. */
    static Ages ofMicros(Collection<Long> micros) {
        var histogram = new Histogram(DIGITS);
        micros.forEach(age -> histogram.recordValue(Math.max(0, age)));
        return new Ages(
                histogram.getTotalCount(),
                millis(histogram.getValueAtPercentile(50)),
                millis(histogram.getValueAtPercentile(95)),
                millis(histogram.getValueAtPercentile(99)),
                millis(histogram.getMaxValue()));
    }

    private static double millis(long micros) {
        return micros / 1000.0;
    }
}
