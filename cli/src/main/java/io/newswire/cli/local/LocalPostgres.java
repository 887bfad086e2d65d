package io.newswire.cli.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server on the loopback address, from binaries in the class path. Keeps its data, and syncs every
 * commit to disk. A server that a killed process left behind on the same directory is taken over.
 */
public final class LocalPostgres implements Supervised, AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    /** For a server that ended unasked: whoever starts it tries again, so that what holds it up may pass meanwhile. */
    private static final Duration START_AGAIN = Duration.ofSeconds(10);

    private static final Duration STOP = Duration.ofSeconds(8);

    /** The library holds on to it for as long as it has not closed a server, dead or not. */
    private static final String LIBRARY_LOCK = "epg-lock";

    private static final String DATABASE = "newswire";
    public static final String USER = "postgres";
    /** For people. */
    public static final String NAME = "PostgreSQL";

    private final Path directory;
    private final Path log;
    private final int port;
    private @Nullable EmbeddedPostgres server;
    /** Whether one may run that is not {@link #server}: its start did not come to an end. */
    private boolean tried;
    /** That of {@link #server}, also after it ended unasked; null while none is wanted. */
    private volatile @Nullable Postmaster postmaster;

    private volatile Runnable onCrash = () -> {};

    private LocalPostgres(Path directory, Path log, int port) {
        this.directory = directory;
        this.log = log;
        this.port = port;
    }

    /**
     * Not started yet.
     *
     * @param directory of its data; made when it is not there
     * @param log file that the server's own messages are appended to
     * @param wantedPort taken when it is free, unless a server runs on the directory
     */
    public static LocalPostgres on(Path directory, Path log, int wantedPort) {
        var port = Postmaster.runningOn(directory).map(Postmaster::port).orElseGet(() -> Ports.freeOr(wantedPort));
        return new LocalPostgres(directory, log, port);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isAlive() {
        var running = postmaster;
        return running != null && running.isAlive();
    }

    @Override
    public void onCrash(Runnable action) {
        onCrash = action;
    }

    /**
     * Returns when the server takes statements; does nothing while it runs. After {@link #stop}, and after it ended unasked,
     * it has the same port.
     *
     * @throws StartFailed when it is not up within two minutes, ten seconds after it ended unasked
     */
    @Override
    public synchronized void start() {
        if (isAlive()) {
            return;
        }
        tried = true;
        var started = Within.deadline(
                START, "start PostgreSQL (its log is " + log + ")", server == null ? this::launch : this::again);
        server = started;
        tried = false;
        watch(Postmaster.runningOn(directory)
                .orElseThrow(() -> new StartFailed("PostgreSQL ended as soon as it was up: its log is " + log)));
    }

    private EmbeddedPostgres launch() throws IOException, SQLException, InterruptedException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        // One that was told to end a moment ago takes no statements, and lets no other start.
        var ending = Postmaster.runningOn(directory).filter(running -> Postmaster.isEnding(directory));
        if (ending.isPresent()) {
            ending.get().awaitEnd();
        }
        return launch(START);
    }

    private EmbeddedPostgres again() throws IOException, SQLException {
        Postmaster.removeStaleFile(directory);
        Files.deleteIfExists(directory.resolve(LIBRARY_LOCK));
        return launch(START_AGAIN);
    }

    private EmbeddedPostgres launch(Duration atMost) throws IOException, SQLException {
        var launched = builder().setPGStartupWait(atMost).start();
        createDatabase(launched);
        return launched;
    }

    private void watch(Postmaster running) {
        postmaster = running;
        Thread.ofVirtual().name("watch-postgres").start(() -> {
            try {
                running.awaitEnd();
                ended(running);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void ended(Postmaster ended) {
        if (ended.equals(postmaster)) {
            onCrash.run();
        }
    }

    private EmbeddedPostgres.Builder builder() throws IOException {
        var output = ProcessBuilder.Redirect.appendTo(log.toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(PostgresBinaries.directory().toFile())
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // The library switches these off for tests; here a commit must outlive a power cut.
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", Ports.LOOPBACK)
                // Nobody uses one, and its lock file would hold up the start after a server was killed.
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "50")
                .setServerConfig("shared_buffers", "64MB");
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        }
    }

    public int port() {
        return port;
    }

    /** For the user {@code postgres}; the server trusts connections from this machine and asks for no password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port + "/" + DATABASE;
    }

    /** Port of the server that runs on a pipeline's data; empty while none does. */
    public static OptionalInt portOn(PipelineSettings settings) {
        return Postmaster.runningOn(settings.postgresDirectory())
                .map(running -> OptionalInt.of(running.port()))
                .orElseGet(OptionalInt::empty);
    }

    /** SIGKILL, which counts as an end that nobody asked for. */
    public void kill() {
        var running = postmaster;
        if (running != null) {
            running.kill();
        }
    }

    /** Ends open sessions, writes everything down and stops. Does nothing when it is stopped. */
    public synchronized void stop() {
        // From here on its end is no crash.
        postmaster = null;
        var running = server;
        server = null;
        if (running != null) {
            Within.deadline(STOP, "stop PostgreSQL", () -> {
                running.close();
                awaitEnd();
                return true;
            });
        } else if (tried) {
            tried = false;
            Within.deadline(STOP, "stop PostgreSQL", () -> {
                Postmaster.runningOn(directory).ifPresent(Postmaster::terminate);
                awaitEnd();
                return true;
            });
        }
    }

    /** The library waits five seconds, and tells nobody when those were too few. */
    private void awaitEnd() throws InterruptedException {
        var ending = Postmaster.runningOn(directory);
        if (ending.isPresent()) {
            ending.get().awaitEnd();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
