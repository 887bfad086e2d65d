package io.newswire.store.months;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Makes the tables of parts. A new table is made by itself and attached: that stops neither readers nor writers, where {@code CREATE TABLE …
 * PARTITION OF} would stop both. Instances take turns.
 */
public final class PartTables {
    /** Those that are divided. */
    public static final List<String> DIVIDED = List.of("article", "article_revision");

    /** Advisory locks, in a room of numbers of our own. */
    private static final long MAKING = 0x6e77_7061_7274_0001L;

    private static final long WRITING = 0x6e77_7061_7274_0002L;
    private static final long KEEPING = 0x6e77_7061_7274_0003L;

    private static final String NOTE = """
            INSERT INTO article_part (part, keep_days, month, earliest, latest)
            VALUES (:part, :keep, :month, :earliest, :latest)
            ON CONFLICT DO NOTHING""";

    private PartTables() {}

    /**
     * Makes what is not there, in the transaction of the handle. A part that was dropped is not made again.
     *
     * @return how many were made
     */
    public static int make(Handle handle, Collection<Part> parts) {
        handle.select("SELECT pg_advisory_xact_lock(?)", MAKING).mapToMap().list();
        int made = 0;
        for (long number : new TreeSet<>(parts.stream().map(Part::number).toList())) {
            made += make(handle, Part.of(number));
        }
        return made;
    }

    private static int make(Handle handle, Part part) {
        int noted = handle.createUpdate(NOTE)
                .bind("part", part.number())
                .bind("keep", part.keepDays())
                .bind("month", part.month().atDay(1))
                .bind("earliest", part.start().atOffset(ZoneOffset.UTC))
                .bind("latest", part.end().atOffset(ZoneOffset.UTC))
                .execute();
        if (noted > 0) {
            for (var table : DIVIDED) {
                var name = part.nameIn(table);
                handle.execute("CREATE TABLE " + name + " (LIKE " + table
                        + " INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE INCLUDING COMPRESSION)");
                handle.execute("ALTER TABLE " + table + " ATTACH PARTITION " + name + " FOR VALUES IN (" + part.number()
                        + ")");
            }
        }
        return noted;
    }

    /** Until its transaction ends, no part is given up that it may write to. */
    public static void beginWriting(Handle handle) {
        handle.select("SELECT pg_advisory_xact_lock_shared(?)", WRITING)
                .mapToMap()
                .list();
    }

    /** Waits until nobody writes; until its transaction ends nobody begins to. */
    public static void stopWriting(Handle handle) {
        handle.select("SELECT pg_advisory_xact_lock(?)", WRITING).mapToMap().list();
    }

    /** Whether the session is the one that keeps the parts in order. Does not wait. */
    public static boolean beginKeeping(Handle handle) {
        return handle.select("SELECT pg_try_advisory_lock(?)", KEEPING)
                .mapTo(Boolean.class)
                .one();
    }
}
