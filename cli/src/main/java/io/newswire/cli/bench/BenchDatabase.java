package io.newswire.cli.bench;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What is asked of the pipeline's database while and after it is under load. One connection, for one thread. */
final class BenchDatabase implements AutoCloseable {
    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Handle handle;

    private BenchDatabase(Handle handle) {
        this.handle = handle;
    }

    static BenchDatabase open(String jdbcUrl, String user) {
        return new BenchDatabase(Jdbi.open(jdbcUrl, user, ""));
    }

    Handle handle() {
        return handle;
    }

    long rows() {
        return number("SELECT count(*) FROM article_place");
    }

    long deadLetters() {
        return number("SELECT count(*) FROM dead_letter");
    }

    long bytes() {
        return number("SELECT pg_database_size(current_database())");
    }

    /** Process of the server that has all others for children. */
    ProcessHandle postmaster() {
        long backend = number("SELECT pg_backend_pid()");
        return ProcessHandle.of(backend)
                .flatMap(ProcessHandle::parent)
                .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run on this machine"));
    }

    boolean isReadable(String articleId) {
        return number("SELECT count(*) FROM article WHERE id = ?", articleId) == 1;
    }

    /** Of those ids the ones that there is an article of. */
    Set<String> stored(List<String> articleIds) {
        return handle
                .createQuery("SELECT id FROM article WHERE id = ANY(:ids)")
                .bindArray("ids", String.class, articleIds)
                .mapTo(String.class)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * How old articles were at each stage, in the order of the stages.
     *
     * @param begin SQL for the moment from which it counts, a {@code timestamptz}: what came before it has no age
     * @param from only articles that were fetched at this time or later
     */
    Map<String, Ages> ages(String begin, Instant from) {
        return ages(begin, from, FOREVER);
    }

    /** @param to only articles that were fetched before */
    Map<String, Ages> ages(String begin, Instant from, Instant to) {
        var ages = new LinkedHashMap<String, Ages>();
        for (var stage : List.of("fetched", "enriched", "stored")) {
            var micros = handle.createQuery(
                            "SELECT (extract(epoch FROM greatest(" + stage + "_at, " + begin + ") - " + begin
                                    + ") * 1000000)::bigint FROM article WHERE fetched_at >= :from AND fetched_at < :to")
                    .bind("from", from)
                    .bind("to", to)
                    .mapTo(Long.class)
                    .list();
            ages.put(stage, Ages.ofMicros(micros));
        }
        return ages;
    }

    private long number(String sql, Object... bound) {
        var query = handle.createQuery(sql);
        for (int i = 0; i < bound.length; i++) {
            query.bind(i, bound[i]);
        }
        return query.mapTo(Long.class).one();
    }

    @Override
    public void close() {
        handle.close();
    }
}
