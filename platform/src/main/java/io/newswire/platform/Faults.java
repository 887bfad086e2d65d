package io.newswire.platform;

import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Whether a failure may pass by itself. One predicate, far from every retry loop. */
public final class Faults {
    private static final int DEEPEST_CAUSE = 16;

    /**
     * SQLSTATE classes that speak of the server and not of the row: connection (08), read-only transaction (25),
     * rollback of a deadlock or a serialisation (40), resources (53), shut down or cancelled (57), system error (58).
     * Source: PostgreSQL manual, appendix A.
     */
    private static final Set<String> TRANSIENT_SQLSTATES = Set.of("08", "25", "40", "53", "57", "58");

    private Faults() {}

    /** True when the same work may succeed later; false when it would fail for as long as its input is the same. */
    public static boolean isTransient(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (isTransientItself(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransientItself(Throwable failure) {
        return switch (failure) {
            case SQLTransientException ignored -> true;
            case SQLRecoverableException ignored -> true;
            case SQLException sql -> isTransientState(sql.getSQLState());
            case RetriableException ignored -> true;
            case SocketException ignored -> true;
            case UnknownHostException ignored -> true;
            case InterruptedIOException ignored -> true;
            case TimeoutException ignored -> true;
            default -> false;
        };
    }

    private static boolean isTransientState(@Nullable String sqlState) {
        return sqlState != null && sqlState.length() == 5 && TRANSIENT_SQLSTATES.contains(sqlState.substring(0, 2));
    }
}
