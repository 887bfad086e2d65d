package io.newswire.store.retention;

import io.newswire.store.months.KeepTerms;
import io.newswire.store.months.Part;
import io.newswire.store.months.PartTables;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Gives up parts and removes them, in steps that can each be repeated: first nothing is written to it any more, then its tables are
 * detached without a lock that stops readers, and dropped; then goes what belonged to its articles; last, after a time in which
 * late revisions are still recognised, where they were. Sessions that use it wait for no transaction of ours.
 */
final class PartRemoval {
    /** Longer than any topic keeps a record. */
    static final Duration REMEMBERED = Duration.ofDays(90);

    /** Of a writer, whose batch is waited for. */
    private static final String LONGEST_BATCH = "10s";

    private static final String LIVE = "SELECT part FROM article_part WHERE expired_at IS NULL ORDER BY part";

    private static final String GIVE_UP =
            "UPDATE article_part SET expired_at = :now WHERE part = :part AND expired_at IS NULL";

    private static final String GIVEN_UP =
            "SELECT part FROM article_part WHERE expired_at IS NOT NULL AND NOT cleared ORDER BY part";

    /** True where an earlier attempt was cut off; no row where the table is not attached. */
    private static final String ATTACHED =
            "SELECT inhdetachpending FROM pg_inherits WHERE inhrelid = to_regclass(:name) AND inhparent = to_regclass(:table)";

    private static final String FORGOTTEN =
            "SELECT part FROM article_part WHERE cleared AND expired_at < :before ORDER BY part";

    private final Handle handle;

    /** @param handle in no transaction */
    PartRemoval(Handle handle) {
        this.handle = handle;
    }

    /** @return those that nothing is written to from now on */
    List<Part> giveUp(KeepTerms terms, Instant now) {
        var over = parts(LIVE).stream().filter(part -> terms.isOver(part, now)).toList();
        if (!over.isEmpty()) {
            handle.useTransaction(inside -> {
                inside.execute("SET LOCAL lock_timeout = '" + LONGEST_BATCH + "'");
                PartTables.stopWriting(inside);
                over.forEach(part -> inside.createUpdate(GIVE_UP)
                        .bind("part", part.number())
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .execute());
            });
        }
        return over;
    }

    /** @return those that are gone now, with all that belonged to them */
    List<Part> clear(Instant now) {
        var parts = parts(GIVEN_UP);
        for (var part : parts) {
            PartTables.DIVIDED.forEach(table -> drop(table, part.nameIn(table)));
        }
        if (!parts.isEmpty()) {
            handle.useTransaction(inside -> {
                inside.execute("SET LOCAL lock_timeout = '" + LONGEST_BATCH + "'");
                // A story that is told again just now would lose its new member.
                PartTables.stopWriting(inside);
                Leftovers.remove(inside, now.minus(REMEMBERED));
                parts.forEach(
                        part -> inside.execute("UPDATE article_part SET cleared = true WHERE part = ?", part.number()));
            });
        }
        return parts;
    }

    private void drop(String table, String name) {
        var pending = handle.createQuery(ATTACHED)
                .bind("name", name)
                .bind("table", table)
                .mapTo(Boolean.class)
                .findOne();
        pending.ifPresent(cutOff -> handle.execute(
                "ALTER TABLE " + table + " DETACH PARTITION " + name + (cutOff ? " FINALIZE" : " CONCURRENTLY")));
        handle.execute("DROP TABLE IF EXISTS " + name);
    }

    /** Where articles of parts were that are gone for long. */
    void forget(Instant now) {
        var before = now.minus(REMEMBERED);
        var parts = handle.createQuery(FORGOTTEN)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .list();
        for (long part : parts) {
            handle.useTransaction(inside -> {
                inside.execute("DELETE FROM article_place WHERE part = ?", part);
                inside.execute("DELETE FROM article_part WHERE part = ?", part);
            });
        }
    }

    private List<Part> parts(String sql) {
        return handle.createQuery(sql).mapTo(Long.class).map(Part::of).list();
    }
}
