package io.newswire.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HistogramTest {
    private static final Instant END = Instant.parse("2026-11-19T08:00:00Z");

    @Test
    void hours_become_what_fits() {
        assertThat(of(1, 24).interval()).isEqualTo(Histogram.Interval.HOUR);
        assertThat(of(24, 30).interval()).isEqualTo(Histogram.Interval.DAY);
        assertThat(of(24, 365).interval()).isEqualTo(Histogram.Interval.WEEK);
        assertThat(of(24, 1_500).interval()).isEqualTo(Histogram.Interval.MONTH);
        assertThat(of(24 * 30, 700).interval()).isEqualTo(Histogram.Interval.YEAR);
    }

    @Test
    void buckets_have_no_gap_and_lose_nothing() {
        var histogram = of(24, 365);
        var buckets = histogram.buckets();
        long counted = buckets.stream().mapToLong(Histogram.Bucket::count).sum();
        assertThat(histogram.earlier() + counted).isEqualTo(365);
        for (int i = 1; i < buckets.size(); i++) {
            assertThat(buckets.get(i).from()).isEqualTo(buckets.get(i - 1).to());
        }
    }

    @Test
    void one_article_of_long_ago_does_not_stretch_the_whole() {
        var hours = hours(24, 60);
        hours.put(Instant.parse("1066-10-14T00:00:00Z"), 1L);
        var histogram = Histogram.of(hours);
        assertThat(histogram.interval()).isEqualTo(Histogram.Interval.DAY);
        assertThat(histogram.earlier()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void of_ten_articles_one_may_be_of_long_ago_and_what_fits_is_shown_all_the_same() {
        var hours = hours(24, 9);
        hours.put(Instant.parse("1991-08-06T00:00:00Z"), 1L);
        assertThat(Histogram.of(hours).interval()).isEqualTo(Histogram.Interval.DAY);
        assertThat(Histogram.of(hours).earlier()).isEqualTo(1);
        assertThat(of(24, 60).earlier()).isZero();
        hours.pollLastEntry();
        assertThat(Histogram.of(hours).interval()).as("of nine, each counts").isEqualTo(Histogram.Interval.YEAR);
    }

    @Test
    void centuries_end_in_the_newest_years() {
        var hours = new TreeMap<Instant, Long>();
        hours.put(Instant.parse("1066-10-14T00:00:00Z"), 100L);
        hours.put(END, 100L);
        var histogram = Histogram.of(hours);
        assertThat(histogram.buckets()).hasSizeLessThanOrEqualTo(62);
        assertThat(histogram.earlier()).isEqualTo(100);
        assertThat(Histogram.of(new TreeMap<>()).buckets()).isEmpty();
    }

    private static Histogram of(int everyHours, int count) {
        return Histogram.of(hours(everyHours, count));
    }

    private static TreeMap<Instant, Long> hours(int everyHours, int count) {
        var hours = new TreeMap<Instant, Long>();
        for (int i = 0; i < count; i++) {
            hours.put(END.minusSeconds(3_600L * everyHours * i), 1L);
        }
        return hours;
    }
}
