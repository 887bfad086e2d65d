package io.newswire.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.TestArticle;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestRecords;
import io.newswire.store.batch.PendingBatch;
import io.newswire.store.database.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageIT {
    private static final int ATTEMPTS = 50;

    @TempDir
    private Path directory;

    @Test
    void a_database_that_is_stopped_and_started_gets_every_row_once() throws Exception {
        var data = directory.resolve("data");
        var server = TestPostgres.start(data, 0);
        int port = server.getPort();
        try (var database = Database.of(TestPostgres.access(port, "postgres"))) {
            var rig = new WriterRig(database, Clock.systemUTC());
            rig.store(TestRecords.article(0, TestArticle.of("before")));

            server.close();
            var batch = rig.intake.add(
                    List.of(
                            TestRecords.article(0, TestArticle.of("before")),
                            TestRecords.article(1, TestArticle.of("during"))),
                    PendingBatch.none());
            batch = rig.steps.step(batch);
            assertThat(batch.failures()).isEqualTo(1);
            assertThat(rig.state.ready().why()).startsWith("the database stores nothing: ");
            assertThat(rig.deadLetters.history()).isEmpty();

            server = TestPostgres.start(data, port);
            batch = untilDone(rig, batch);
            assertThat(batch.isDone()).isTrue();
            assertThat(rig.state.ready().isUp()).isTrue();
            // The pool may still hold a connection that the stop has ended.
            try (var after = Database.of(TestPostgres.access(port, "postgres"))) {
                assertThat(new WriterRig(after, Clock.systemUTC())
                                .column(String.class, "SELECT id FROM article ORDER BY id"))
                        .containsExactly("before", "during");
            }
        } finally {
            server.close();
        }
    }

    @Test
    void a_service_that_starts_before_its_database_gets_its_schema_when_the_database_comes() throws Exception {
        var data = directory.resolve("late");
        EmbeddedPostgres first = TestPostgres.start(data, 0);
        int port = first.getPort();
        first.close();
        try (var database = Database.of(TestPostgres.access(port, "postgres"))) {
            var rig = new WriterRig(database, Clock.systemUTC());
            var probe = rig.steps.step(PendingBatch.probe());
            assertThat(probe.isDone()).isFalse();
            try (var ignored = TestPostgres.start(data, port)) {
                assertThat(untilDone(rig, probe).isDone()).isTrue();
                assertThat(rig.value(Integer.class, "SELECT count(*) FROM article"))
                        .isZero();
            }
        }
    }

    private static PendingBatch<Incoming> untilDone(WriterRig rig, PendingBatch<Incoming> pending) {
        var batch = pending;
        for (int i = 0; i < ATTEMPTS && !batch.isDone(); i++) {
            batch = rig.steps.step(batch);
        }
        return batch;
    }
}
