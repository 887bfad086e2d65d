package io.newswire.cli.doctor;

import io.newswire.store.database.Database;
import io.newswire.store.database.Migrations;
import io.newswire.store.database.ServerState;
import java.util.ArrayList;
import java.util.List;

/** Whether PostgreSQL is there, of a version that is supported, with room and with the tables of this version. */
final class DatabaseChecks {
    static final String AREA = "postgresql";
    static final String MIGRATIONS = "migrations";

    private static final int OLDEST = 17;
    private static final int NEWEST_TESTED = 18;
    private static final int FULL_PERCENT = 90;
    private static final int HUNDRED = 100;

    private final Database.Access access;

    DatabaseChecks(Database.Access access) {
        this.access = access;
    }

    List<Finding> server() {
        return of(ServerState.of(access), address());
    }

    /** Without what may stand behind it. */
    private String address() {
        return access.url().replaceFirst("\\?.*", "").replaceFirst("^jdbc:", "");
    }

    static List<Finding> of(ServerState state, String address) {
        var findings = new ArrayList<Finding>();
        findings.add(version(state, address));
        if (state.readOnly()) {
            findings.add(Finding.problem(
                    AREA,
                    "it takes no writes: a standby, or switched to read-only",
                    "name the primary in newswire.store.database-url, with several hosts add"
                            + " ?targetServerType=primary; else free its disk and ALTER DATABASE … RESET"
                            + " default_transaction_read_only"));
        }
        var connections = state.connections() + " of " + state.maxConnections() + " connections are in use";
        findings.add(
                state.connections() * HUNDRED >= state.maxConnections() * FULL_PERCENT
                        ? Finding.warning(
                                AREA,
                                connections,
                                "raise max_connections of the server, or lower newswire.store.pool-size: each store-service"
                                        + " has that many and some more")
                        : Finding.ok(AREA, connections));
        return findings;
    }

    private static Finding version(ServerState state, String address) {
        var what = "PostgreSQL " + state.version() + " at " + address + ", " + Space.words(state.databaseBytes())
                + " stored";
        if (state.major() < OLDEST) {
            return Finding.problem(AREA, what + ": too old", "upgrade it to PostgreSQL 17 or 18 (pg_upgrade)");
        }
        return state.major() > NEWEST_TESTED
                ? Finding.warning(AREA, what + ": newer than what was tested", "PostgreSQL 17 and 18 are supported")
                : Finding.ok(AREA, what);
    }

    List<Finding> migrations() {
        return of(Migrations.of(access));
    }

    static List<Finding> of(Migrations migrations) {
        var findings = new ArrayList<Finding>();
        if (!migrations.failed().isEmpty()) {
            findings.add(Finding.problem(
                    MIGRATIONS,
                    "failed half way: " + String.join(", ", migrations.failed()),
                    "the log of store-service says why: mend that, then start it again; a row of it that stays in"
                            + " flyway_schema_history with success = false is deleted by hand"));
        }
        if (!migrations.unknown().isEmpty()) {
            findings.add(Finding.problem(
                    MIGRATIONS,
                    "the tables are those of a newer version: " + String.join(", ", migrations.unknown()),
                    "run the newer version of store-service, or go back to a backup of before its first start"));
        }
        if (!migrations.pending().isEmpty()) {
            findings.add(Finding.warning(
                    MIGRATIONS,
                    "still to run: " + String.join(", ", migrations.pending()),
                    "start this version of store-service, which runs them; CHANGELOG.md says what they take"));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ok(
                    MIGRATIONS,
                    migrations.applied().size() + " applied, up to "
                            + migrations.applied().getLast()));
        }
        return findings;
    }
}
