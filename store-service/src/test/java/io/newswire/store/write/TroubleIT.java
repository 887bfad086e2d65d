package io.newswire.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.TestArticle;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestRecords;
import io.newswire.store.batch.PendingBatch;
import io.newswire.store.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that is there and will not: no row is blamed, the reason is told, and all is stored once that is over. */
class TroubleIT {
    private static final int ATTEMPTS = 50;
    private static final Duration WRITE_TIMEOUT = Duration.ofSeconds(2);

    private final Database usual = TestPostgres.migrated();
    private final Database database = Database.of(impatient(usual));
    private final WriterRig rig = new WriterRig(database, Clock.systemUTC());
    private final Handle other =
            Jdbi.create(usual.access().url(), "postgres", "").open();

    private static Database.Access impatient(Database usual) {
        var access = usual.access();
        return new Database.Access(
                access.url(),
                access.user(),
                access.password(),
                access.queryConnections(),
                WRITE_TIMEOUT,
                access.queryTimeout());
    }

    @BeforeEach
    void storesAtFirst() {
        rig.store(TestRecords.article(0, TestArticle.of("a")), TestRecords.article(1, TestArticle.of("b")));
    }

    @AfterEach
    void close() {
        other.close();
        database.close();
        usual.close();
    }

    private PendingBatch<Incoming> batch() {
        return rig.intake.add(
                List.of(
                        TestRecords.article(2, TestArticle.of("a").revision(2)),
                        TestRecords.article(3, TestArticle.of("b").revision(2)),
                        TestRecords.article(4, TestArticle.of("c"))),
                PendingBatch.none());
    }

    private PendingBatch<Incoming> waits(PendingBatch<Incoming> batch, String why) {
        var after = batch;
        for (int i = 0; i < ATTEMPTS && after.failures() == 0; i++) {
            after = rig.steps.step(after);
        }
        assertThat(after.failures()).isEqualTo(1);
        assertThat(rig.state.ready().why())
                .startsWith("the database stores nothing: ")
                .contains(why);
        return after;
    }

    private void isStoredWhole(PendingBatch<Incoming> batch) {
        var after = batch;
        for (int i = 0; i < ATTEMPTS && !after.isDone(); i++) {
            after = rig.steps.step(after);
        }
        assertThat(after.isDone()).isTrue();
        assertThat(rig.state.ready().isUp()).isTrue();
        assertThat(rig.deadLetters.history()).isEmpty();
        assertThat(rig.column(String.class, "SELECT id || revision FROM article_revision ORDER BY 1"))
                .containsExactly("a1", "a2", "b1", "b2", "c1");
    }

    @Test
    void a_database_that_became_read_only_is_connected_to_anew_and_says_so_meanwhile() {
        database.forWrites().useHandle(handle -> handle.execute("SET default_transaction_read_only = on"));
        var batch = waits(batch(), "read-only");

        isStoredWhole(batch);
    }

    @Test
    void a_database_that_says_it_is_full() {
        other.execute("""
                CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
                $$BEGIN RAISE EXCEPTION 'could not extend file: No space left' USING ERRCODE = 'disk_full'; END$$""");
        other.execute("CREATE TRIGGER full_disk BEFORE INSERT ON article_revision EXECUTE FUNCTION full_disk()");
        var batch = waits(batch(), "No space left");
        other.execute("DROP TRIGGER full_disk ON article_revision");

        isStoredWhole(batch);
    }

    @Test
    void a_table_that_is_locked() {
        other.begin();
        other.execute("LOCK TABLE article IN ACCESS EXCLUSIVE MODE");
        var batch = waits(batch(), "timeout");
        other.commit();

        isStoredWhole(batch);
    }

    @Test
    void two_that_wait_for_one_another() throws Exception {
        other.begin();
        other.execute("SELECT 1 FROM article WHERE id = 'b' FOR UPDATE");
        var waiting = CompletableFuture.supplyAsync(() -> waits(batch(), "deadlock detected"));
        untilOneWaits();
        other.execute("SELECT 1 FROM article WHERE id = 'a' FOR UPDATE");
        var batch = waiting.get();
        other.commit();

        isStoredWhole(batch);
    }

    @Test
    void a_server_that_ends_the_connection_in_the_middle() throws Exception {
        other.begin();
        other.execute("SELECT 1 FROM article WHERE id = 'b' FOR UPDATE");
        var waiting = CompletableFuture.supplyAsync(() -> waits(batch(), "terminating connection"));
        untilOneWaits();
        other.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                + " AND datname = current_database()");
        var batch = waiting.get();
        other.commit();

        isStoredWhole(batch);
    }

    private void untilOneWaits() throws InterruptedException {
        var waiting =
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
        while (rig.value(Integer.class, waiting) == 0) {
            Thread.sleep(10);
        }
    }
}
