package io.newswire.cli.chaos;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The database takes no writes, as one that was failed over to a replica does; new sessions are as its setting says. */
final class ReadOnlyDatabase implements Fault {
    private static final String END_SESSIONS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()";

    @Override
    public String name() {
        return "read-only";
    }

    @Override
    public String what() {
        return "the database is set to read-only, and all sessions are ended; then it takes writes again";
    }

    @Override
    public void strike(Arena arena, RandomGenerator chance) {
        arena.tables().execute("ALTER DATABASE newswire SET default_transaction_read_only = on");
        arena.tables().column(END_SESSIONS);
    }

    @Override
    public Duration hold(RandomGenerator chance) {
        return Fault.seconds(chance, 5, 20);
    }

    /** Sessions that began meanwhile are left as they are: to get over them is the service's own work. */
    @Override
    public void undo(Arena arena) {
        arena.tables().execute("ALTER DATABASE newswire RESET default_transaction_read_only");
    }
}
