package io.newswire.store.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;

/** Looks through an exception for what PostgreSQL said. */
public final class Causes {
    private static final int DEEPEST = 16;
    private static final int LONGEST = 300;

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

    private static Stream<SQLException> sql(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }
}
