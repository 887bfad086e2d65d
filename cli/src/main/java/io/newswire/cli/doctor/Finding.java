package io.newswire.cli.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What a look at one thing found. Field names are public API.
 *
 * @param area what was looked at, such as {@code kafka}
 * @param what a sentence or two, with the figures that it rests on; never a secret
 * @param mend a command, a setting or another thing to do; null where all is well
 */
record Finding(
        Level level, String area, String what, @Nullable String mend) {
    static Finding ok(String area, String what) {
        return new Finding(Level.OK, area, what, null);
    }

    static Finding warning(String area, String what, String mend) {
        return new Finding(Level.WARNING, area, what, mend);
    }

    static Finding problem(String area, String what, String mend) {
        return new Finding(Level.PROBLEM, area, what, mend);
    }
}
