package io.newswire.cli.local;

import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.UndecodableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a pipeline's data directory says of the pipeline that runs on it. It stays there when the pipeline ends, so that
 * the next one takes the same ports.
 *
 * @param jdbcUrl of the database; its user is {@code postgres}, without a password
 * @param httpPorts by service name
 * @param console base URL of the store service
 * @param pid of the process that holds the broker and watches the services
 * @param servicePids by service name, as they were when all was up
 * @param stoppedAt when it was stopped; null while it runs, and after it was killed
 * @param pidStartedAt tells the process from a later one with the same pid, null where the system does not say
 */
public record RunFile(
        String bootstrapServers,
        String jdbcUrl,
        Map<String, Integer> httpPorts,
        URI console,
        long pid,
        @Nullable Instant pidStartedAt,
        Instant startedAt,
        Map<String, Long> servicePids,
        @Nullable Instant stoppedAt) {

    static final String NAME = "newswire.json";
    static final String UNFINISHED = NAME + ".tmp";
    private static final JsonCodec<RunFile> JSON = JsonCodec.of(RunFile.class);

    public RunFile {
        httpPorts = Map.copyOf(httpPorts);
        // One of before does not have them.
        servicePids = Map.copyOf(Objects.requireNonNullElse(servicePids, Map.of()));
    }

    static RunFile ofThisProcess(
            String bootstrapServers, String jdbcUrl, Map<LocalService, Integer> http, Map<String, Long> servicePids) {
        var ports = new TreeMap<String, Integer>();
        http.forEach((service, port) -> ports.put(service.serviceName(), port));
        var self = ProcessHandle.current();
        return new RunFile(
                bootstrapServers,
                jdbcUrl,
                ports,
                URI.create("http://" + Ports.LOOPBACK + ":" + http.get(LocalService.STORE)),
                self.pid(),
                self.info().startInstant().orElse(null),
                Instant.now(),
                servicePids,
                null);
    }

    /** What the last pipeline on {@code directory} wrote; empty where there was none or the file is not readable. */
    public static Optional<RunFile> read(Path directory) {
        try {
            return Optional.of(JSON.decode(Files.readAllBytes(directory.resolve(NAME))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (UndecodableException e) {
            // Only a hint for the next start: a damaged one is written anew.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory.resolve(NAME), e);
        }
    }

    /** As {@link #read}, when its pipeline was not stopped and its process lives. */
    public static Optional<RunFile> ofRunning(Path directory) {
        return read(directory).filter(run -> run.stoppedAt == null && run.isAlive(directory));
    }

    /** The last pipeline on {@code directory} was not stopped, its process is gone all the same, and none starts there now. */
    public static Optional<RunFile> ofDead(Path directory) {
        return read(directory)
                .filter(run -> run.stoppedAt == null && !run.isAlive(directory) && !PipelineLock.isHeld(directory));
    }

    /** Of the pipeline of this process, when it has ended. */
    static void markStopped(Path directory) {
        var own =
                read(directory).filter(run -> run.pid == ProcessHandle.current().pid());
        if (own.isPresent()) {
            try {
                own.get().stopped(Instant.now()).write(directory);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write to " + directory, e);
            }
        }
    }

    RunFile stopped(Instant at) {
        return new RunFile(
                bootstrapServers, jdbcUrl, httpPorts, console, pid, pidStartedAt, startedAt, servicePids, at);
    }

    /** Base URLs of the services by their names, sorted. */
    public SortedMap<String, URI> services() {
        var urls = new TreeMap<String, URI>();
        httpPorts.forEach((name, port) -> urls.put(name, URI.create("http://" + Ports.LOOPBACK + ":" + port)));
        return urls;
    }

    /** Of the database. */
    int databasePort() {
        return URI.create(jdbcUrl.replaceFirst("^jdbc:", "")).getPort();
    }

    /** What `psql` and other clients of PostgreSQL take: the address of Java names no user. */
    public String databaseUri() {
        var address = URI.create(jdbcUrl.replaceFirst("^jdbc:", ""));
        return address.getScheme() + "://" + LocalPostgres.USER + "@" + address.getAuthority() + address.getPath();
    }

    /** Whether a server listens where the database was; one that recovers does. */
    public boolean databaseListens() {
        return !Ports.isFree(databasePort());
    }

    /**
     * Its process is known by when it started. Where that differs, as after the clock was set, or cannot be seen, as of a process
     * that has ended and that nobody has waited for, the lock tells.
     */
    public boolean isAlive(Path directory) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> isKnown(process.info())
                        || PipelineLock.holder(directory)
                                .filter(process::equals)
                                .isPresent())
                .isPresent();
    }

    private boolean isKnown(ProcessHandle.Info process) {
        return process.command().isPresent()
                && (pidStartedAt == null
                        || process.startInstant().map(pidStartedAt::equals).orElse(true));
    }

    /** Whole or not at all: a reader never sees half of it. */
    void write(Path directory) throws IOException {
        var unfinished = directory.resolve(UNFINISHED);
        Files.write(unfinished, JSON.encode(this));
        Files.move(
                unfinished,
                directory.resolve(NAME),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
