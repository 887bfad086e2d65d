package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    @Test
    void a_stopped_server_starts_again_on_its_port_with_its_data() throws Exception {
        try (var postgres = start(0)) {
            execute(postgres, "CREATE TABLE kept AS SELECT 'kept' AS word");
            postgres.stop();
            assertThat(Postmaster.runningOn(data())).isEmpty();
            postgres.start();
            assertThat(query(postgres, "SELECT word FROM kept")).isEqualTo("kept");
        }
    }

    @Test
    void commits_are_synced_to_disk() throws Exception {
        try (var postgres = start(0)) {
            assertThat(query(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(query(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(postgres, "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    /** What is left when the process that started it is killed: a server, and nobody who knows of it. */
    @Test
    void a_server_left_behind_is_taken_over_with_its_port() throws Exception {
        var port = LeftBehind.startAndKill(data(), log());
        assertThat(Postmaster.runningOn(data())).map(Postmaster::port).contains(port);
        try (var adopted = start(Ports.free())) {
            assertThat(adopted.port()).isEqualTo(port);
            assertThat(query(adopted, "SELECT 'alive'")).isEqualTo("alive");
        }
        assertThat(Postmaster.runningOn(data())).isEmpty();
    }

    @Test
    void a_server_that_is_killed_is_started_again_on_its_port_with_its_data() throws Exception {
        var reported = new LinkedBlockingQueue<String>();
        try (var postgres = start(0);
                var supervisor = new Supervisor(Clock.systemUTC(), Notices.to(reported::add))) {
            supervisor.watch(postgres);
            execute(postgres, "CREATE TABLE kept AS SELECT 'kept' AS word");
            for (int kill = 1; kill <= 2; kill++) {
                kill();
                assertThat(reported.poll(LIMIT.toSeconds(), TimeUnit.SECONDS))
                        .isEqualTo("PostgreSQL ended unasked; it starts again in " + kill + " s");
                await().atMost(LIMIT)
                        .ignoreExceptions()
                        .until(() -> query(postgres, "SELECT word FROM kept").equals("kept"));
                await().atMost(LIMIT).until(postgres::isAlive);
            }
        }
        assertThat(reported).isEmpty();
        assertThat(Postmaster.runningOn(data())).isEmpty();
    }

    /** As after a kill -9 where nobody waits for dead processes, or where their pid was given to another. */
    @Test
    void the_file_of_a_dead_server_does_not_stop_the_next_one() throws Exception {
        try (var postgres = start(0)) {
            kill();
            await().atMost(LIMIT).until(() -> !postgres.isAlive());
            var file = data().resolve("postmaster.pid");
            var lines = new ArrayList<>(Files.readAllLines(file));
            lines.set(0, Long.toString(ProcessHandle.current().pid()));
            Files.write(file, lines);
            postgres.start();
            assertThat(query(postgres, "SELECT 'alive'")).isEqualTo("alive");
        }
    }

    private void kill() {
        var running = Postmaster.runningOn(data()).orElseThrow();
        ProcessHandle.of(running.pid()).orElseThrow().destroyForcibly();
    }

    private LocalPostgres start(int port) {
        var postgres = LocalPostgres.on(data(), log(), port);
        postgres.start();
        return postgres;
    }

    private Path log() {
        return directory.resolve("logs").resolve("postgres.log");
    }

    private Path data() {
        return directory.resolve("postgres");
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), LocalPostgres.USER, "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), LocalPostgres.USER, "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
