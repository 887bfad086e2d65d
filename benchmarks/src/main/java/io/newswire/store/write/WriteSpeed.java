package io.newswire.store.write;

import io.newswire.cli.local.LocalPostgres;
import io.newswire.store.database.Database;
import io.newswire.store.months.KeepTerms;
import io.newswire.store.months.PartRule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/**
 * How many articles a second the store writes, beside plain {@code COPY} of the very same rows, ready-made search vectors
 * included, into the same emptied tables with the same indexes, by turns on one PostgreSQL such as {@code newswire up} starts. COPY has
 * one transaction for all and its usual format, text; beside it stands COPY in binary, whose JSON and vectors a server has parsed before.
 * Arguments: folder of the database; articles; rounds; records in a batch, 500 as the service has it when absent.
 */
public final class WriteSpeed {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final List<String> TABLES = List.of("article_place", "article_revision", "article");

    private static final String LINE = "%-20s %12.0f %12.0f %12.0f%n";

    private static final String EMPTY = "TRUNCATE article, article_revision, article_place, headline_word";

    private final Database database;
    private final List<List<Row>> batches;
    private final int articles;

    private WriteSpeed(Database database, int articles, int batch) {
        this.database = database;
        this.articles = articles;
        var made = new MadeUpArticles(articles);
        this.batches = IntStream.range(0, (articles + batch - 1) / batch)
                .mapToObj(i -> IntStream.range(i * batch, Math.min(articles, (i + 1) * batch))
                        .mapToObj(made::row)
                        .toList())
                .toList();
    }

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        int batch = args.length > 3 ? Integer.parseInt(args[3]) : 500;
        try (var server = LocalPostgres.on(folder.resolve("postgres"), folder.resolve("log"), 0)) {
            server.start();
            var access = new Database.Access(server.jdbcUrl(), LocalPostgres.USER, "", 1, PATIENCE, PATIENCE);
            try (var database = Database.of(access)) {
                database.migrate();
                new WriteSpeed(database, Integer.parseInt(args[1]), batch).run(Integer.parseInt(args[2]));
            }
        }
    }

    private void run(int rounds) throws Exception {
        store();
        var text = copies("text");
        var binary = copies("binary");
        var ofText = new ArrayList<Double>();
        var ofBinary = new ArrayList<Double>();
        System.out.printf(Locale.ROOT, LINE.replace(".0f", "s"), "articles a second:", "COPY", "binary COPY", "store");
        for (int round = 1; round <= rounds; round++) {
            double copied = copy(text, "text");
            double stored = store();
            double copiedBinary = copy(binary, "binary");
            ofText.add(stored / copied);
            ofBinary.add(stored / copiedBinary);
            System.out.printf(Locale.ROOT, LINE, "round " + round, copied, copiedBinary, stored);
        }
        System.out.printf(
                Locale.ROOT,
                "median ratio of the store to COPY %.2f, to binary COPY %.2f%n",
                median(ofText),
                median(ofBinary));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Articles a second. */
    private double store() {
        empty();
        var store = new PostgresRowStore(database, new PartRule(KeepTerms.FOREVER), Clock.systemUTC());
        long begun = System.nanoTime();
        batches.forEach(store::store);
        return rate(begun);
    }

    private double copy(Map<String, byte[]> copies, String format) throws SQLException, IOException {
        empty();
        long begun = System.nanoTime();
        try (var handle = database.forWrites().open()) {
            handle.begin();
            for (var table : TABLES) {
                manager(handle)
                        .getCopyAPI()
                        .copyIn(
                                "COPY " + table + " FROM STDIN (FORMAT " + format + ")",
                                new ByteArrayInputStream(copies.get(table)));
            }
            handle.commit();
        }
        return rate(begun);
    }

    /** What the store wrote. */
    private Map<String, byte[]> copies(String format) throws SQLException, IOException {
        var copies = new LinkedHashMap<String, byte[]>();
        try (var handle = database.forWrites().open()) {
            for (var table : TABLES) {
                var out = new ByteArrayOutputStream();
                manager(handle)
                        .getCopyAPI()
                        .copyOut("COPY (SELECT * FROM " + table + ") TO STDOUT (FORMAT " + format + ")", out);
                copies.put(table, out.toByteArray());
            }
        }
        return copies;
    }

    private static PGConnection manager(Handle handle) throws SQLException {
        return handle.getConnection().unwrap(PGConnection.class);
    }

    /** With nothing left to be done for what was there before. */
    private void empty() {
        database.forWrites().useHandle(handle -> {
            handle.execute(EMPTY);
            handle.execute("CHECKPOINT");
        });
    }

    private double rate(long begun) {
        return articles * 1e9 / (System.nanoTime() - begun);
    }
}
