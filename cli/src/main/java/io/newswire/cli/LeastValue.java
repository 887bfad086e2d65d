package io.newswire.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses numbers that are too small, as picocli refuses what is no number. */
public final class LeastValue {
    private LeastValue() {}

    /**
     * @param option as it is typed
     * @return the value
     * @throws ParameterException when it is below {@code least}
     */
    public static int check(CommandSpec command, String option, int value, int least) {
        if (value < least) {
            throw new ParameterException(command.commandLine(), option + ": " + value + " is below " + least);
        }
        return value;
    }
}
