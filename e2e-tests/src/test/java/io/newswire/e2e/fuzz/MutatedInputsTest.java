package io.newswire.e2e.fuzz;

import java.util.Base64;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same changed inputs with each build; {@link Fuzz} looks for others for as long as one likes. */
@Timeout(300)
class MutatedInputsTest {
    /** {@code -Dnewswire.fuzz.times=N}: so many times the inputs of a build. */
    private static final int TIMES = Integer.getInteger("newswire.fuzz.times", 1);

    @ParameterizedTest
    @EnumSource(Target.class)
    void what_is_read_ends_as_documented_and_what_comes_of_it_travels(Target target) {
        for (long number = 0; number < (long) TIMES * target.executions(); number++) {
            var input = Mutations.of(target.seeds(), number);
            try {
                target.read(input);
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError(
                        target + " number " + number + ", in Base64: "
                                + Base64.getEncoder().encodeToString(input),
                        e);
            }
        }
    }
}
