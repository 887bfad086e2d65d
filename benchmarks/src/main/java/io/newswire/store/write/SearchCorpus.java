package io.newswire.store.write;

import io.newswire.store.database.Database;
import io.newswire.store.months.KeepTerms;
import io.newswire.store.months.PartRule;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Fills a database with {@link MadeUpArticles}, by the statements that the service has. */
public final class SearchCorpus {
    private static final int BATCH = 500;
    private static final int WRITERS = 2;
    private static final int TELL = 50_000;
    private static final String INDEX = "article_search";

    private SearchCorpus() {}

    /** Adds what is missing, and brings statistics up to date. The largest index is made at the end, which is quicker. */
    public static void fill(Database.Access access, long count) throws InterruptedException, ExecutionException {
        try (var database = Database.of(access)) {
            database.migrate();
            var definition = database.forWrites()
                    .withHandle(handle -> handle.createQuery("SELECT indexdef FROM pg_indexes WHERE indexname = :name")
                            .bind("name", INDEX)
                            .mapTo(String.class)
                            .findOne()
                            // A partitioned table's own definition leaves out its partitions.
                            .map(sql -> sql.replace(" ON ONLY ", " ON "))
                            .orElse("CREATE INDEX article_search ON article USING gin (search)"));
            long known = database.forWrites()
                    .withHandle(handle -> handle.createQuery("SELECT count(*) FROM article")
                            .mapTo(Long.class)
                            .one());
            if (known < count) {
                database.forWrites().useHandle(handle -> handle.execute("DROP INDEX IF EXISTS " + INDEX));
                write(access, known, count);
                database.forWrites()
                        .useHandle(handle -> handle.createScript("SET statement_timeout = 0;"
                                        + " SET maintenance_work_mem = '1GB'; " + definition
                                        + "; ANALYZE article; RESET statement_timeout")
                                .execute());
            }
        }
    }

    private static void write(Database.Access access, long from, long count)
            throws InterruptedException, ExecutionException {
        var next = new AtomicLong(from);
        var articles = new MadeUpArticles(count);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> running = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(i -> writers.submit(() -> write(access, articles, next, count)))
                    .toList();
            for (var writer : running) {
                writer.get();
            }
        }
    }

    private static void write(Database.Access access, MadeUpArticles articles, AtomicLong next, long count) {
        try (var database = Database.of(access)) {
            var store = new PostgresRowStore(database, new PartRule(KeepTerms.FOREVER), Clock.systemUTC());
            for (long from = next.getAndAdd(BATCH); from < count; from = next.getAndAdd(BATCH)) {
                store.store(LongStream.range(from, Math.min(count, from + BATCH))
                        .mapToObj(number -> articles.row(count - 1 - number))
                        .toList());
                if (from % TELL == 0) {
                    System.out.println(from + " articles are written");
                }
            }
        }
    }
}
