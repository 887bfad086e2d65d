package io.newswire.store.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

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
        var message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        var line = message.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
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
