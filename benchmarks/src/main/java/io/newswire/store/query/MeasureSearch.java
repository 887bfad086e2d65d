package io.newswire.store.query;

import io.newswire.cli.local.LocalPostgres;
import io.newswire.store.database.Database;
import io.newswire.store.write.MadeUpArticles;
import io.newswire.store.write.SearchCorpus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Asks a PostgreSQL such as {@code newswire up} starts, filled with made-up articles, and prints how long its answers take:
 * milliseconds of the whole question through {@link Finder}, at the 50th, 95th and 99th of a hundred. Arguments: folder of the
 * database, which is filled on the first run and kept; articles; questions of each kind.
 */
public final class MeasureSearch {
    private static final int WARM_UP = 20;
    /** Into the memory of the machine, where a server that runs for a while has it. */
    private static final String READ_ALL = "SELECT count(*) FROM article WHERE length(search) > 0";

    private static final double MILLIS = 1e6;
    /** Ranks of words as people ask for them: neither those of every sentence nor such as hardly anybody knows. */
    private static final int FIRST_ASKED = 300;

    private static final int LAST_ASKED = 8_000;
    private static final LocalDate NEWEST_DAY =
            LocalDate.ofInstant(MadeUpArticles.END, ZoneOffset.UTC).minusDays(1);
    private static final Duration PATIENCE = Duration.ofHours(3);

    private final Finder finder;
    private final MadeUpArticles articles;
    private final long count;
    private final int questions;

    private MeasureSearch(Finder finder, long count, int questions) {
        this.finder = finder;
        this.articles = new MadeUpArticles(count);
        this.count = count;
        this.questions = questions;
    }

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        long count = Long.parseLong(args[1]);
        try (var server = LocalPostgres.on(folder.resolve("postgres"), folder.resolve("log"), 0)) {
            server.start();
            var access =
                    new Database.Access(server.jdbcUrl(), LocalPostgres.USER, "", 2, PATIENCE, Duration.ofSeconds(30));
            SearchCorpus.fill(access, count);
            try (var database = Database.of(access)) {
                database.migrate();
                database.forWrites().useHandle(handle -> handle.execute(READ_ALL));
                new MeasureSearch(new Finder(database), count, Integer.parseInt(args[2])).all();
            }
        }
    }

    private void all() {
        System.out.printf(Locale.ROOT, "%-44s %7s %7s %7s %9s%n", "milliseconds", "p50", "p95", "p99", "found");
        search("one word", random -> Map.of("q", word(random)));
        search("a very frequent word", random -> Map.of("q", MadeUpArticles.word(random.nextInt(50))));
        search("two words", random -> Map.of("q", word(random) + " " + word(random)));
        search("phrase", random -> Map.of("q", "\"" + name(random) + "\""));
        search("word without another", random -> Map.of("q", word(random) + " -" + word(random)));
        search("beginning of a word", random -> Map.of("q", word(random).substring(0, 5) + "*"));
        search("word, source", random -> Map.of("q", word(random), "source", source(random)));
        search("word, last week", random -> Map.of("q", word(random), "from", "2026-10-25"));
        search("word, language, section", random -> Map.of("q", word(random), "language", "de", "section", "World"));
        search("Chinese, two characters", random -> Map.of("q", MadeUpArticles.pair(random.nextInt(500))));
        search(
                "Chinese, one character",
                random -> Map.of("q", MadeUpArticles.pair(random.nextInt(500)).substring(0, 1)));
        search("misspelled headline", random -> Map.of("q", misspelled(random)));
        search("newest", random -> Map.of());
        search("newest of a source", random -> Map.of("source", source(random)));
        search("newest that name somebody", random -> Map.of("entity", name(random)));
        search("newest of a country, paywalled", random -> Map.of("country", "GB", "completeness", "paywalled"));
        newest("word, newest first", random -> Map.of("q", word(random)));
        newest("a very frequent word, newest first", random -> Map.of("q", MadeUpArticles.word(random.nextInt(50))));
        facets("facets and histogram: one word", random -> Map.of("q", word(random)));
        facets(
                "facets and histogram: a very frequent word",
                random -> Map.of("q", MadeUpArticles.word(random.nextInt(50))));
        facets(
                "facets and histogram: source, last month",
                random -> Map.of("source", source(random), "from", "2026-10-01"));
        facets("facets and histogram: everything", random -> Map.of());
        sources("sources: one day", NEWEST_DAY);
        sources("sources: 7 days", NEWEST_DAY.minusDays(6));
        sources("sources: 30 days", NEWEST_DAY.minusDays(29));
    }

    private void search(String what, Function<Random, Map<String, String>> ask) {
        measure(
                what,
                random -> finder.articles(query(ask.apply(random))).items().size());
    }

    private void newest(String what, Function<Random, Map<String, String>> ask) {
        measure(
                what,
                random ->
                        finder.newestArticles(query(ask.apply(random))).items().size());
    }

    private void facets(String what, Function<Random, Map<String, String>> ask) {
        measure(what, random -> finder.facets(query(ask.apply(random))).total());
    }

    private void sources(String what, LocalDate from) {
        var query = SourceQuery.of(
                Parameters.of(Map.of("from", List.of(from.toString())), SourceQuery.parameters()), NEWEST_DAY);
        measure(what, random -> finder.sources(query, Instant.now()).total());
    }

    private void measure(String what, Function<Random, Number> ask) {
        var random = new Random(what.hashCode());
        var times = new ArrayList<Double>();
        double found = 0;
        for (int i = -WARM_UP; i < questions; i++) {
            long begun = System.nanoTime();
            double answered = ask.apply(random).doubleValue();
            if (i >= 0) {
                times.add((System.nanoTime() - begun) / MILLIS);
                found += answered / questions;
            }
        }
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-44s %7.1f %7.1f %7.1f %9.0f%n",
                what,
                at(times, 50),
                at(times, 95),
                at(times, 99),
                found);
    }

    private static double at(List<Double> times, int percent) {
        return times.get(Math.min(times.size() - 1, times.size() * percent / 100));
    }

    private static ArticleQuery query(Map<String, String> parameters) {
        var given = new HashMap<String, List<String>>();
        parameters.forEach((name, value) -> given.put(name, List.of(value)));
        return ArticleQuery.of(Parameters.of(given, ArticleQuery.parameters()));
    }

    private static String word(Random random) {
        return MadeUpArticles.word(FIRST_ASKED + random.nextInt(LAST_ASKED - FIRST_ASKED));
    }

    private static String name(Random random) {
        return MadeUpArticles.name(random.nextInt(500));
    }

    private static String source(Random random) {
        return "source" + random.nextInt(100) + ".example";
    }

    /** Four words of a headline, in two of which neighbours were exchanged. */
    private String misspelled(Random random) {
        while (true) {
            var words =
                    articles.headline(Math.floorMod(random.nextLong(), count)).split(" ");
            if (words.length >= 4 && words[1].length() > 5 && words[3].length() > 5) {
                return String.join(" ", words[0], exchanged(words[1]), words[2], exchanged(words[3]));
            }
        }
    }

    private static String exchanged(String word) {
        return word.substring(0, 3) + word.charAt(4) + word.charAt(3) + word.substring(5);
    }
}
