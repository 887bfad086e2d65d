package io.newswire.cli.inspect;

import io.newswire.cli.ExitCode;
import io.newswire.cli.terminal.Complaint;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which inputs of a command failed: one line on standard error at the end, however many there were. */
final class Failures {
    private int inputs;
    private int failed;
    private String first = "";

    void good() {
        inputs++;
    }

    /** @param help what to do, null where nothing can be done here */
    void bad(String input, @Nullable String why, @Nullable String help) {
        inputs++;
        if (failed++ == 0) {
            first = input + ": "
                    + Stream.of(why, help)
                            .filter(text -> text != null && !text.isBlank())
                            .collect(Collectors.joining(". "));
        }
    }

    /** Says why, where one failed. @return what the command ends with */
    int told(PrintWriter err) {
        if (failed == 0) {
            return ExitCode.OK;
        }
        var which = inputs == 1 ? "" : failed + " of " + inputs + " failed" + (failed == 1 ? ": " : ", the first is ");
        Complaint.print(err, which + first);
        return ExitCode.FAILED;
    }
}
