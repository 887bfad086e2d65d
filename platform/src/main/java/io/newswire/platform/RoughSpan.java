package io.newswire.platform;

import java.time.Duration;

/** How long something takes or is ago, for people, to be read at a glance: by one rule on the command line and the console. */
public final class RoughSpan {
    private static final int FEWEST = 2;

    private RoughSpan() {}

    /** In its largest unit of which there are at least two, rounded: {@code 119 s}, {@code 2 min}; what is past is {@code 0 s}. */
    public static String text(Duration time) {
        long seconds = Math.max(0, rounded(time.toMillis(), 1_000));
        if (seconds < FEWEST * 60) {
            return seconds + " s";
        }
        long minutes = rounded(seconds, 60);
        if (minutes < FEWEST * 60) {
            return minutes + " min";
        }
        long hours = rounded(minutes, 60);
        return hours < FEWEST * 24 ? hours + " h" : rounded(hours, 24) + " days";
    }

    /** The same; hours of one day with their minutes: {@code 1 h 30 min}. */
    public static String toTheMinute(Duration time) {
        boolean hours = time.toHours() >= 1 && time.toDays() < 1;
        if (!hours) {
            return text(time);
        }
        return time.toHours() + " h" + (time.toMinutesPart() > 0 ? " " + time.toMinutesPart() + " min" : "");
    }

    private static long rounded(long amount, long unit) {
        return Math.floorDiv(amount + unit / 2, unit);
    }
}
