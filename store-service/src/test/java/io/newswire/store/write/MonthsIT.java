package io.newswire.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.NewsDate;
import io.newswire.store.TestArticle;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestRecords;
import io.newswire.store.batch.SettableClock;
import io.newswire.store.database.Database;
import io.newswire.store.months.Part;
import io.newswire.store.months.PartTables;
import io.newswire.store.query.ArticleQuery;
import io.newswire.store.query.Finder;
import io.newswire.store.query.Parameters;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MonthsIT {
    private static final String TABLES = "SELECT tableoid::regclass::text || ' ' || id FROM article ORDER BY id";

    private final Database database = TestPostgres.migrated();
    private final SettableClock clock = new SettableClock();
    private final WriterRig rig = new WriterRig(database, clock);

    @AfterEach
    void close() {
        database.close();
    }

    private static ConsumerRecord<byte[], byte[]> article(String id, int revision, String published) {
        return TestRecords.article(0, TestArticle.of(id).revision(revision).published(published));
    }

    @Test
    void an_article_is_in_the_table_of_its_month_with_all_its_revisions() {
        rig.store(
                article("a", 1, "2026-10-31T23:59:59Z"),
                article("b", 1, "2026-11-01T00:00:00Z"),
                article("c", 1, "2026-11-01T00:30:00+02:00"));
        rig.store(article("a", 2, "2026-10-31T23:59:59Z"));
        assertThat(rig.column(String.class, TABLES))
                .containsExactly("article_202610 a", "article_202611 b", "article_202610 c");
        assertThat(rig.column(String.class, "SELECT id || revision FROM article_revision_202610 ORDER BY 1"))
                .containsExactly("a1", "a2", "c1");
    }

    @Test
    void a_revision_with_another_date_stays_where_the_article_is_and_is_found_at_its_new_time() {
        rig.store(article("a", 1, "2026-11-02T00:00:00Z"));
        rig.store(article("a", 2, "2026-08-15T00:00:00Z"), article("b", 1, "2026-11-03T00:00:00Z"));
        assertThat(rig.column(String.class, TABLES)).containsExactly("article_202611 a", "article_202611 b");
        assertThat(found("2026-08-01", "2026-08-31")).containsExactly("a");
        assertThat(found("2026-11-01", "2026-11-30")).containsExactly("b");
        assertThat(rig.value(Integer.class, "SELECT count(*) FROM pg_class WHERE relname = 'article_202608'"))
                .isZero();
    }

    private List<String> found(String from, String to) {
        var given = Map.of("q", List.of("headline"), "from", List.of(from), "to", List.of(to));
        return new Finder(database)
                .articles(ArticleQuery.of(Parameters.of(given, ArticleQuery.parameters()))).items().stream()
                        .map(found -> found.id())
                        .toList();
    }

    @Test
    void dates_that_no_one_believes_make_no_tables() {
        var dates = List.of("0001-01-01", "1970-01-01", "1989-12-31", "2027-06-01", "9999-12-31", "2020-02-02");
        for (int i = 0; i < dates.size(); i++) {
            assertThat(NewsDate.parse(dates.get(i))).isNotNull();
            rig.store(article("a" + i, 1, dates.get(i)));
        }
        assertThat(rig.column(String.class, "SELECT DISTINCT tableoid::regclass::text FROM article"))
                .containsExactly("article_202611");
        assertThat(rig.column(String.class, "SELECT part::text FROM article_part"))
                .containsExactly("202611");
    }

    @Test
    void in_whatever_order_and_however_often_it_comes_each_article_is_there_once() {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (int i = 0; i < 20; i++) {
            for (int revision = 1; revision <= 4; revision++) {
                records.addAll(Collections.nCopies(
                        2, article("a" + i, revision, "2026-0" + (4 + revision) + "-30T23:00:00Z")));
            }
        }
        Collections.shuffle(records, new Random(3));
        for (int i = 0; i < records.size(); i += 7) {
            rig.storeAll(records.subList(i, Math.min(records.size(), i + 7)));
        }
        var rows = "SELECT part || id || revision || document FROM %s ORDER BY id, revision";
        var articles = rig.column(String.class, rows.formatted("article"));
        var revisions = rig.column(String.class, rows.formatted("article_revision"));
        assertThat(articles).hasSize(20).allMatch(row -> row.contains("2026-08-30"));
        assertThat(revisions).hasSize(80);
        assertThat(rig.value(
                        Integer.class, "SELECT count(*) FROM article_revision JOIN article_place USING (part, id)"))
                .isEqualTo(80);

        clock.pass(Duration.ofDays(40));
        rig.storeAll(records);
        assertThat(rig.column(String.class, rows.formatted("article"))).isEqualTo(articles);
        assertThat(rig.column(String.class, rows.formatted("article_revision"))).isEqualTo(revisions);
    }

    @Test
    void a_table_is_made_while_a_search_runs() {
        try (var search = database.forQueries().open()) {
            search.begin();
            search.execute("SELECT count(*) FROM article");
            rig.store(article("a", 1, "2026-07-01T00:00:00Z"));
            search.commit();
        }
        assertThat(rig.column(String.class, TABLES)).containsExactly("article_202607 a");
    }

    @Test
    void instances_that_need_the_same_tables_at_once_make_them_once() throws Exception {
        var parts = IntStream.rangeClosed(1, 8)
                .mapToObj(month -> new Part(30, YearMonth.of(2026, month)))
                .toList();
        assertThat(atOnce(4, i -> {
                    var wanted = new ArrayList<>(parts);
                    Collections.shuffle(wanted, new Random(i));
                    try (var instance = Database.of(database.access())) {
                        return instance.forWrites().inTransaction(handle -> PartTables.make(handle, wanted));
                    }
                }))
                .satisfies(made -> assertThat(
                                made.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(8));
    }

    @Test
    void writers_that_file_the_same_articles_at_once_file_them_once() throws Exception {
        atOnce(4, i -> {
            try (var instance = Database.of(database.access())) {
                var writer = new WriterRig(instance, clock);
                for (int n = 0; n < 15; n++) {
                    writer.store(
                            article("a" + n, 1 + i, "2026-0" + (5 + i) + "-10"),
                            article("b" + n, 1 + i, "2026-0" + (8 - i) + "-10"));
                }
            }
            return 0;
        });
        assertThat(rig.value(Integer.class, "SELECT count(*) FROM article")).isEqualTo(30);
        assertThat(rig.value(Integer.class, "SELECT count(*) FROM article_revision JOIN article USING (part, id)"))
                .isEqualTo(120);
        assertThat(rig.value(Integer.class, "SELECT count(*) FROM article WHERE revision <> 4"))
                .isZero();
    }

    private interface Work {
        int of(int instance) throws Exception;
    }

    private static List<Integer> atOnce(int instances, Work work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(instances)) {
            List<Callable<Integer>> calls = IntStream.range(0, instances)
                    .<Callable<Integer>>mapToObj(i -> () -> work.of(i))
                    .toList();
            var results = new ArrayList<Integer>();
            for (var result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
