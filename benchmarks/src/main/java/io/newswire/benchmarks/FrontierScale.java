package io.newswire.benchmarks;

import io.newswire.ingest.frontier.Lags;
import io.newswire.ingest.frontier.SimulatedFrontier;
import io.newswire.ingest.frontier.SimulatedLoad;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;

/**
 * How many feeds one frontier follows, and what hosts that hang do to the others. Simulated clock, made-up hosts, the
 * frontier's real decisions and stores; docs/ingest.md says how it is run.
 */
public final class FrontierScale {
    private static final int FEEDS_PER_HOST = 2;
    private static final Duration INTERVAL = Duration.ofMinutes(11);
    private static final Duration WARM_UP = INTERVAL;
    private static final Duration MEASURED = INTERVAL;
    private static final double MEGABYTE = 1 << 20;

    private FrontierScale() {}

    /** @param args number of hosts, 50,000 where it is not given */
    public static void main(String[] args) throws IOException {
        int hosts = args.length == 0 ? 50_000 : Integer.parseInt(args[0]);
        many(hosts);
        hanging();
    }

    private static void many(int hosts) throws IOException {
        var load = new SimulatedLoad(hosts, 0, FEEDS_PER_HOST, INTERVAL, 256);
        var directory = Files.createTempDirectory("frontier-scale");
        var frontier = SimulatedFrontier.open(load, directory);
        long begun = System.nanoTime();
        frontier.follow(INTERVAL);
        print("%,d hosts, %,d feeds, polls up to %s apart", hosts, hosts * FEEDS_PER_HOST, INTERVAL);
        print("  all followed and polled once: %.1f s", seconds(begun));
        frontier.pass(WARM_UP);
        measured(frontier);
        restarted(frontier, directory);
        delete(directory);
    }

    private static void measured(SimulatedFrontier frontier) {
        frontier.measureAnew();
        long begun = System.nanoTime();
        long cpu = cpu();
        frontier.pass(MEASURED);
        double took = (cpu() - cpu) / 1e9;
        print("  %s of its time took %.1f s, of processor time %.1f s", MEASURED, seconds(begun), took);
        print(
                "  polls %,d; requests %,d; events %,d",
                frontier.released().count(), frontier.requests(), frontier.events());
        print(
                "  capacity of one core: %,.0f polls/s, %,.0f events/s",
                frontier.released().count() / took, frontier.events() / took);
        print("  scheduling lag %s", lags(frontier.released()));
        print("  heap in use after collection %.0f MB", heap());
    }

    private static void restarted(SimulatedFrontier frontier, Path directory) {
        frontier.close();
        frontier.measureAnew();
        long begun = System.nanoTime();
        try (var again = frontier.reopened(directory, Duration.ofSeconds(30))) {
            double recovered = seconds(begun);
            while (again.requests() == 0) {
                again.pass(Duration.ofMillis(50));
            }
            print(
                    "  restart over the same stores: recovered after %.1f s, first request after %.1f s",
                    recovered, seconds(begun));
            again.pass(Duration.ofSeconds(30));
        }
    }

    private static void hanging() throws IOException {
        var without = started(0);
        var with = started(50);
        print("500 hosts, 64 fetches at once, from due to the start of the fetch, hosts that answer");
        print("  none of 500 hangs: %s", lags(without));
        print("  50 of 500 hang:    %s", lags(with));
    }

    private static Lags started(int hanging) throws IOException {
        var load = new SimulatedLoad(500 - hanging, hanging, FEEDS_PER_HOST, Duration.ofMinutes(1), 64);
        var directory = Files.createTempDirectory("frontier-hanging");
        try (var frontier = SimulatedFrontier.open(load, directory)) {
            frontier.follow(Duration.ofMinutes(1));
            frontier.pass(Duration.ofMinutes(1));
            frontier.measureAnew();
            frontier.pass(Duration.ofMinutes(20));
            return frontier.started();
        } finally {
            delete(directory);
        }
    }

    private static String lags(Lags lags) {
        return "p50 %,d ms, p99 %,d ms, p99.9 %,d ms, of %,d polls"
                .formatted(lags.quantile(0.5), lags.quantile(0.99), lags.quantile(0.999), lags.count());
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    private static double seconds(long begunNanos) {
        return (System.nanoTime() - begunNanos) / 1e9;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // only from here
    private static void print(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
