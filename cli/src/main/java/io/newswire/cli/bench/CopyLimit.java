package io.newswire.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The limit of storing articles: {@code COPY} of the very rows that are stored, search vectors included, into empty tables with
 * the same columns and indexes, in one transaction. What the store does beside it with the service idle is measured by
 * {@code WriteSpeed} of the benchmarks.
 */
final class CopyLimit {
    private static final List<String> TABLES = List.of("article", "article_revision", "article_place");
    private static final String SCHEMA = "bench_limit";

    private final BenchDatabase database;
    private final Part postgres;
    private final Part process;

    CopyLimit(BenchDatabase database, Part postgres, Part process) {
        this.database = database;
        this.postgres = postgres;
        this.process = process;
    }

    /** @param directory for the rows while they are out of the database */
    Limit.Cost run(Path directory) {
        try {
            var files = new LinkedHashMap<String, Path>();
            for (var table : TABLES) {
                files.put(table, taken(table, Files.createTempFile(directory, table, ".copy")));
            }
            return put(files);
        } catch (IOException e) {
            throw new UncheckedIOException("the rows of the database cannot be written to " + directory, e);
        } catch (SQLException e) {
            throw new IllegalStateException("COPY failed: " + e.getMessage(), e);
        }
    }

    private Path taken(String table, Path file) throws SQLException, IOException {
        try (var out = Files.newOutputStream(file)) {
            copies().copyOut("COPY (SELECT * FROM " + table + ") TO STDOUT", out);
        }
        return file;
    }

    private Limit.Cost put(Map<String, Path> files) throws SQLException, IOException {
        var handle = database.handle();
        handle.execute("CREATE SCHEMA " + SCHEMA);
        files.keySet()
                .forEach(table ->
                        handle.execute("CREATE TABLE " + SCHEMA + "." + table + " (LIKE " + table + " INCLUDING ALL)"));
        try {
            long cpu = cpu();
            long begun = System.nanoTime();
            long articles = 0;
            handle.begin();
            for (var entry : files.entrySet()) {
                try (var in = Files.newInputStream(entry.getValue())) {
                    articles = copies().copyIn("COPY " + SCHEMA + "." + entry.getKey() + " FROM STDIN", in);
                }
            }
            handle.commit();
            return new Limit.Cost((int) articles, System.nanoTime() - begun, cpu() - cpu);
        } finally {
            handle.execute("DROP SCHEMA " + SCHEMA + " CASCADE");
        }
    }

    private long cpu() {
        return postgres.cpuNanos() + process.cpuNanos();
    }

    private CopyManager copies() throws SQLException {
        return database.handle().getConnection().unwrap(PGConnection.class).getCopyAPI();
    }
}
