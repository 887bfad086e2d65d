package io.newswire.cli.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** A broker in a JVM of its own, which can die without this process. Keeps its data and its port. Thread-safe. */
public final class BrokerProcess implements Broker {
    private static final Duration START = Duration.ofMinutes(2);
    private static final String HEAP = "512m";
    private static final int SHOWN_LINES = 15;

    private final ChildJvm jvm;
    private final Path log;
    private final int port;

    private BrokerProcess(Path directory, Path log, int port) {
        var command = new ArrayList<>(Jvm.command(HEAP, false, ServiceProcessMain.class.getName()));
        command.addAll(List.of(BrokerMain.class.getName(), directory.toString(), Integer.toString(port)));
        this.jvm = new ChildJvm("Kafka", command, Map.of(), log);
        this.log = log;
        this.port = port;
    }

    /**
     * Not started yet.
     *
     * @param directory of its data; made and formatted when it is not there
     * @param log file that it logs to
     */
    static BrokerProcess on(Path directory, Path log, int port) {
        return new BrokerProcess(directory, log, port);
    }

    /**
     * Returns when it takes requests; does nothing while it runs.
     *
     * @throws StartFailed when it is not up within two minutes
     */
    public void start() {
        jvm.start();
        var end = System.nanoTime() + START.toNanos();
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            while (!answers(admin)) {
                if (!jvm.isAlive() || System.nanoTime() > end) {
                    throw new StartFailed("Kafka did not come up on " + bootstrapServers() + ". The end of " + log
                            + ":\n" + LogTail.of(log, SHOWN_LINES));
                }
            }
        }
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            // It does not listen yet.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted before Kafka was up", e);
        }
    }

    /** SIGKILL: nothing is flushed, nobody is told. */
    public void kill() {
        jvm.kill();
    }

    public boolean isAlive() {
        return jvm.isAlive();
    }

    @Override
    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    /** Flushes and closes its logs; by force after 10 s. */
    @Override
    public void close() {
        jvm.terminate();
    }
}
