package io.newswire.store.retention;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.platform.telemetry.MetricName;
import io.newswire.platform.telemetry.StageMeters;
import io.newswire.store.database.Causes;
import io.newswire.store.database.Database;
import io.newswire.store.months.KeepTerms;
import io.newswire.store.months.Part;
import io.newswire.store.months.PartTables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the parts of this month and the next, removes those that were kept for long enough, and erases what was taken down for long
 * enough, once an hour. Of several instances one does it at a time. Outcomes of the stage {@code retention}: {@code made}, {@code
 * dropped}, {@code erased}, {@code failed} and to be tried again.
 */
public final class PartKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PartKeeper.class);
    private static final String STAGE = "retention";
    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    /** A lock that is not had at once is had later: whoever waits for one holds up those who come after. */
    private static final String LIMITS = "SET lock_timeout = '2s'; SET statement_timeout = '10min'";

    private final Database database;
    private final KeepTerms terms;
    private final @Nullable Integer takenDownDays;
    private final StageMeters meters;
    private final Clock clock;
    private final Function<Handle, Instant> serverClock;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile int live;

    private PartKeeper(
            Database database,
            KeepTerms terms,
            @Nullable Integer takenDownDays,
            StageMeters meters,
            Clock clock,
            Function<Handle, Instant> serverClock) {
        this.database = database;
        this.terms = terms;
        this.takenDownDays = takenDownDays;
        this.meters = meters;
        this.clock = clock;
        this.serverClock = serverClock;
    }

    /**
     * @param takenDownDays after which what was taken down is erased, null for never
     * @param serverClock that of the database
     */
    static PartKeeper of(
            Database database,
            KeepTerms terms,
            @Nullable Integer takenDownDays,
            MeterRegistry registry,
            Clock clock,
            Function<Handle, Instant> serverClock) {
        var keeper =
                new PartKeeper(database, terms, takenDownDays, new StageMeters(registry, STAGE), clock, serverClock);
        Gauge.builder(MetricName.STORE_PARTS, keeper, self -> self.live).register(registry);
        return keeper;
    }

    public static PartKeeper start(Database database, RetentionSettings settings, MeterRegistry registry, Clock clock) {
        var keeper = of(
                database, settings.terms(), settings.takenDown().orElse(null), registry, clock, PartKeeper::serverTime);
        Thread.ofVirtual().name("store-parts").start(keeper::run);
        return keeper;
    }

    private void run() {
        try {
            boolean ended = false;
            while (!ended) {
                var pause = attempt() ? USUAL : AFTER_FAILURE;
                ended = end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean attempt() {
        try {
            round();
            return true;
        } catch (RuntimeException fault) {
            // Each step can be repeated, and writers make the parts that they need themselves.
            meters.outcome("failed");
            LOG.warn(
                    "the parts of the tables are not in order yet, nor what was taken down perhaps erased; next attempt in {}: {}",
                    AFTER_FAILURE,
                    Causes.describe(fault));
            return false;
        }
    }

    /** Does what there is to be done now; nothing where another instance is at it. */
    void round() {
        database.migrate();
        database.forUpkeep().useHandle(handle -> {
            handle.execute(LIMITS);
            if (PartTables.beginKeeping(handle)) {
                inOrder(handle);
            }
            live = handle.createQuery("SELECT count(*) FROM article_part WHERE expired_at IS NULL")
                    .mapTo(Integer.class)
                    .one();
        });
    }

    private void inOrder(Handle handle) {
        var now = now(handle);
        // First: a drop may be held up for long.
        erase(handle, now);
        int made = handle.inTransaction(inside -> PartTables.make(inside, terms.ahead(now)));
        var removal = new PartRemoval(handle);
        removal.giveUp(terms, now).forEach(part -> LOG.info("{} is given up: it was kept for long enough", name(part)));
        var dropped = removal.clear(now);
        dropped.forEach(
                part -> LOG.info("{} is dropped, with its revisions and all that belonged to them", name(part)));
        removal.forget(now);
        if (made > 0 || !dropped.isEmpty()) {
            // Of the whole: autovacuum looks at parts only.
            handle.execute("ANALYZE article");
        }
        meters.outcome("made", made);
        meters.outcome("dropped", dropped.size());
    }

    private void erase(Handle handle, Instant now) {
        if (takenDownDays == null) {
            return;
        }
        var before = now.minus(Duration.ofDays(takenDownDays));
        int some;
        do {
            some = handle.inTransaction(inside -> Erasure.ofThoseTakenDown(inside, before));
            meters.outcome("erased", some);
            if (some > 0) {
                LOG.info("{} articles are erased, with their revisions: they were taken down for long enough", some);
            }
        } while (some > 0);
    }

    /** What is dropped is gone: so no clock that goes ahead decides alone. */
    private Instant now(Handle handle) {
        var here = clock.instant();
        var there = serverClock.apply(handle);
        return there.isBefore(here) ? there : here;
    }

    private static Instant serverTime(Handle handle) {
        return handle.createQuery("SELECT now()").mapTo(Instant.class).one();
    }

    private static String name(Part part) {
        return part.nameIn("article");
    }

    @Override
    public void close() {
        end.countDown();
    }
}
