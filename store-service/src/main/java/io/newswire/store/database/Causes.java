package io.newswire.store.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;

/** Looks through an exception for what PostgreSQL said. */
public final class Causes {
    private static final int DEEPEST = 16;
    private static final int LONGEST = 300;

    /** Letters of a SQLSTATE that name its class. */
    private static final int CLASS = 2;

    /** Connection, login, database that is not there, serialization, resources, locks, the operator, the system. */
    private static final Set<String> PASSING = Set.of("08", "28", "3D", "40", "53", "55", "57", "58");

    private Causes() {}

    /** The first SQLSTATE in the chain, empty where there is none. */
    public static String sqlState(Throwable fault) {
        return sql(fault)
                .map(SQLException::getSQLState)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** One line for people: the innermost word of the database, or of whatever else failed. */
    public static String describe(Throwable fault) {
        Throwable cause =
                sql(fault).map(Throwable.class::cast).reduce((a, b) -> b).orElse(fault);
        var message = message(cause);
        var line = message.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** Of the server its message and detail, and not where in which statement: that holds half of the row. */
    private static String message(Throwable cause) {
        var said = cause instanceof PSQLException refusal ? refusal.getServerErrorMessage() : null;
        if (said != null && said.getMessage() != null) {
            return said.getDetail() == null ? said.getMessage() : said.getMessage() + ": " + said.getDetail();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    /** Whether the database had any part in it. */
    public static boolean isOfDatabase(Throwable fault) {
        return sql(fault).findAny().isPresent();
    }

    /**
     * Whether the same may succeed later: no connection was had, the server lacks something, ends, or somebody else was in the way.
     * What is wrong with a statement or a value stays so.
     */
    public static boolean mayPass(Throwable fault) {
        var state = sqlState(fault);
        return state.length() < CLASS || PASSING.contains(state.substring(0, CLASS));
    }

    private static Stream<SQLException> sql(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }
}
