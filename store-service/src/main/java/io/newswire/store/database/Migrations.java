package io.newswire.store.database;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * How far a database's schema is, beside what this build brings. Each migration as its version and its name.
 *
 * @param applied those that both know and that have run
 * @param pending those that the next start of the store service runs
 * @param failed those that ended half way
 * @param unknown those that have run and that this build does not know: of a newer one
 */
public record Migrations(List<String> applied, List<String> pending, List<String> failed, List<String> unknown) {

    /**
     * Only reads.
     *
     * @throws org.flywaydb.core.api.FlywayException when the database does not answer or refuses
     */
    public static Migrations of(Database.Access access) {
        var all = flyway(Pools.forLook(access)).info().all();
        return new Migrations(
                named(
                        all,
                        info -> info.getState().isApplied() && !info.getState().isFailed() && !isUnknown(info)),
                named(all, info -> !info.getState().isApplied() && !isUnknown(info)),
                named(all, info -> info.getState().isFailed()),
                named(all, info -> isUnknown(info) && !info.getState().isFailed()));
    }

    static Flyway flyway(DataSource database) {
        return flyway(database, "latest");
    }

    /** @param target version up to which it migrates */
    static Flyway flyway(DataSource database, String target) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(new IndexBefore(), new ByMonth(), new IndexFeeds())
                .target(target)
                .load();
    }

    private static boolean isUnknown(MigrationInfo info) {
        return switch (info.getState()) {
            case FUTURE_SUCCESS, FUTURE_FAILED, MISSING_SUCCESS, MISSING_FAILED -> true;
            default -> false;
        };
    }

    private static List<String> named(MigrationInfo[] all, Predicate<MigrationInfo> which) {
        return Arrays.stream(all)
                .filter(which)
                .map(info -> info.getVersion() + " " + info.getDescription())
                .toList();
    }
}
