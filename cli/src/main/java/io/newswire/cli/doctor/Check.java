package io.newswire.cli.doctor;

import java.util.List;

/**
 * A look at one thing.
 *
 * @param area names it in findings
 * @param otherwise how to mend it when the look itself fails
 * @param look asks; what it throws becomes a finding
 */
record Check(String area, String otherwise, Look look) {
    /** Runs in a thread of its own, which is interrupted when its time is over. */
    @FunctionalInterface
    interface Look {
        List<Finding> findings() throws Exception;
    }
}
