package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresIT {
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
