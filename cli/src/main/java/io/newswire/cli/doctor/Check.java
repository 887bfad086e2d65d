package io.newswire.cli.doctor;

import java.util.List;

/**
 * A look at one thing.
 *
 * @param area names it in findings
 * @param otherwise how to mend it when the look itself fails
 * @param second whether it begins when another look is over: it has as much time of its own
 * @param look asks; what it throws becomes a finding
 */
record Check(String area, String otherwise, boolean second, Look look) {
    /** Runs in a thread of its own, which is interrupted when its time is over. */
    @FunctionalInterface
    interface Look {
        List<Finding> findings() throws Exception;
    }
}
