package io.newswire.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswire.store.Copies;
import io.newswire.store.TestArticle;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestRecords;
import io.newswire.store.database.Database;
import io.newswire.store.write.WriterRig;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredOrderIT {
    private static final int BATCH = 50;

    private final Database database = TestPostgres.migrated();
    private final WriterRig rig = new WriterRig(database, Clock.systemUTC());
    private final Finder finder = new Finder(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void articles_come_in_the_order_of_storing_and_only_once() {
        var start = finder.endOfStored();
        store(TestArticle.of("b"));
        store(TestArticle.of("a").published("2020-01-01"));
        var batch = finder.storedAfter(start, query());
        assertThat(ids(batch)).containsExactly("b", "a");
        assertThat(batch.exhausted()).isTrue();
        assertThat(ids(finder.storedAfter(batch.position(), query()))).isEmpty();
        assertThat(ids(finder.storedAfter(batch.items().getFirst().position(), query())))
                .containsExactly("a");
    }

    @Test
    void a_revision_comes_again_and_a_repetition_does_not() {
        store(TestArticle.of("a"), TestArticle.of("b"));
        var position = finder.endOfStored();
        store(TestArticle.of("b"), TestArticle.of("a").revision(2).headline("second"));
        assertThat(finder.storedAfter(position, query()).items())
                .extracting(item -> item.article().headline())
                .containsExactly("second");
    }

    @Test
    void what_a_slow_transaction_stores_is_not_passed_over() {
        store(TestArticle.of("slow"));
        var position = finder.endOfStored();
        try (var slow = database.forQueries().open()) {
            slow.setReadOnly(false);
            slow.begin();
            slow.execute("SET TRANSACTION READ WRITE");
            slow.execute("UPDATE article SET headline = 'late', stored_tx = pg_current_xact_id() WHERE id = 'slow'");
            store(TestArticle.of("fast"));
            var batch = finder.storedAfter(position, query());
            assertThat(ids(batch)).as("the fast one waits for the slow one").isEmpty();
            slow.commit();
            assertThat(ids(finder.storedAfter(batch.position(), query()))).containsExactly("slow", "fast");
        }
    }

    @Test
    void the_filters_of_a_query_hold() {
        var start = finder.endOfStored();
        store(
                TestArticle.of("en").body("The ministers were walking."),
                TestArticle.of("de").language("de").body("Die Minister gingen zu Fuß."),
                TestArticle.of("other").body("Nothing of it."));
        assertThat(ids(finder.storedAfter(start, query("q", "walk")))).containsExactly("en");
        assertThat(ids(finder.storedAfter(start, query("language", "de")))).containsExactly("de");
        assertThat(ids(finder.storedAfter(start, query("q", "minister", "language", "en"))))
                .containsExactly("en");
    }

    @Test
    void a_rare_match_is_found_in_bounded_steps() {
        store(TestArticle.of("rare").headline("Needle"), TestArticle.of("common"));
        Copies.add(database, "common", 2 * StoredOrder.WINDOW, 5);
        store(TestArticle.of("last").headline("Needle"));
        var found = new ArrayList<String>();
        int looks = 0;
        var batch = new StoredBatch(List.of(), Cursor.of("stored", "0", "").encode(), false);
        for (; !batch.exhausted(); looks++) {
            batch = finder.storedAfter(batch.position(), query("q", "needle"));
            found.addAll(ids(batch));
        }
        assertThat(found).containsExactly("rare", "last");
        assertThat(looks).isEqualTo(3);
    }

    @Test
    void a_full_batch_goes_on_where_it_ended() {
        var start = finder.endOfStored();
        store(TestArticle.of("a"));
        Copies.add(database, "a", BATCH, 5);
        var first = finder.storedAfter(start, query());
        assertThat(first.items()).hasSize(BATCH);
        assertThat(first.exhausted()).isFalse();
        assertThat(ids(finder.storedAfter(first.position(), query()))).containsExactly("a-00050");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "x", "18446744073709551616", "99999999999999999999999999999999"})
    void a_position_with_a_number_that_is_none_is_refused(String tx) {
        var position = Cursor.of("stored", tx, "").encode();
        assertThatExceptionOfType(BadParameterException.class).isThrownBy(() -> finder.storedAfter(position, query()));
    }

    private void store(TestArticle... articles) {
        for (var article : articles) {
            rig.store(TestRecords.article(0, article));
        }
    }

    private static List<String> ids(StoredBatch batch) {
        return batch.items().stream().map(item -> item.article().id()).toList();
    }

    /** @param filters name, value, name, value */
    private static ArticleQuery query(String... filters) {
        var given = new HashMap<String, List<String>>(Map.of("limit", List.of(Integer.toString(BATCH))));
        for (int i = 0; i < filters.length; i += 2) {
            given.put(filters[i], List.of(filters[i + 1]));
        }
        return ArticleQuery.of(Parameters.of(given, ArticleQuery.parameters()));
    }
}
