package io.newswire.store.write;

import io.newswire.store.database.Causes;
import java.util.Set;

/**
 * Decides whether a failure speaks of the rows or of the database. Only a state that PostgreSQL gives to content blames a
 * row; whatever else goes wrong (down, full, read-only, failing over, a missing table, a bug of ours) waits, because
 * waiting loses nothing. Source of the classes: PostgreSQL manual, appendix A.
 */
final class FaultRule {
    /** Data exception (22), integrity constraint violation (23), program limit exceeded (54). */
    private static final Set<String> CONTENT = Set.of("22", "23", "54");

    /** No partition for a row, which is none of its content: what else is checked was right before it came here. */
    private static final String CHECK = "23514";

    private static final String STATEMENT_TIMEOUT = "57014";

    private FaultRule() {}

    static NextStep decide(Throwable fault, int rows) {
        var state = Causes.sqlState(fault);
        boolean several = rows > 1;
        if (state.length() == 5 && !state.equals(CHECK) && CONTENT.contains(state.substring(0, 2))) {
            return several ? new NextStep.Split() : new NextStep.Refuse();
        }
        return several && state.equals(STATEMENT_TIMEOUT) ? new NextStep.Split() : new NextStep.Wait();
    }
}
