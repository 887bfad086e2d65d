package io.newswire.benchmarks;

import io.newswire.contracts.FetchRequest;
import io.newswire.ingest.fetch.FetchLimits;
import io.newswire.ingest.fetch.HttpFetcher;
import io.newswire.platform.dial.AddressGuard;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * How much hosts that hang hold back the others: 500 hosts that always have something to be fetched and rest four seconds in
 * between, of which none or 50 never answer, with so many fetches at once as the first argument says (default 512). The
 * real fetcher against a server on loopback; the slots are those of the fetch loop, the broker is left out.
 *
 * <p>Prints how long fetches of the other hosts took from when they were due until they were done, and the ratio of both
 * runs, which is to stay below two.
 */
public final class HangingHosts {
    private static final int HOSTS = 500;
    private static final int HANGING = 50;
    private static final Duration RUN = Duration.ofSeconds(30);
    private static final Duration REST = Duration.ofSeconds(4);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpFetcher fetcher;
    private final Semaphore slots;
    private final SlowServer server;
    private final Queue<Long> delays = new ConcurrentLinkedQueue<>();

    private HangingHosts(HttpFetcher fetcher, int concurrent, SlowServer server) {
        this.fetcher = fetcher;
        this.slots = new Semaphore(concurrent, true);
        this.server = server;
    }

    public static void main(String[] args) throws IOException {
        int concurrent = args.length == 0 ? 512 : Integer.parseInt(args[0]);
        try (var server = new SlowServer(Duration.ofMillis(400))) {
            run(concurrent, 0, server); // warms up
            var without = run(concurrent, 0, server);
            var with = run(concurrent, HANGING, server);
            System.out.printf("%d fetches at once, %d hosts, %d of them hanging%n", concurrent, HOSTS, HANGING);
            System.out.printf("without  %s%nwith     %s%n", without, with);
            System.out.printf(
                    "ratio    mean %.2f, p99 %.2f%n", with.mean() / without.mean(), with.p99() / without.p99());
        }
    }

    /** Of the hosts that answer, in milliseconds. */
    private record Delays(int fetches, double mean, double p99) {
        static Delays of(Queue<Long> millis) {
            var sorted = millis.stream().sorted().toList();
            var mean = sorted.stream().mapToLong(Long::longValue).average().orElseThrow();
            return new Delays(sorted.size(), mean, sorted.get(sorted.size() * 99 / 100));
        }

        @Override
        public String toString() {
            return "%d fetches, mean %.0f ms, p99 %.0f ms".formatted(fetches, mean, p99);
        }
    }

    private static Delays run(int concurrent, int hanging, SlowServer server) {
        var usual = FetchLimits.defaults("newswire-benchmark/1");
        var limits = new FetchLimits(
                usual.maxBytes(),
                TIMEOUT,
                TIMEOUT,
                TIMEOUT,
                usual.maxRedirects(),
                usual.largeBodies(),
                usual.userAgent());
        try (var fetcher = new HttpFetcher(limits, new AddressGuard(List.of("127.0.0.1")), Clock.systemUTC());
                var hosts = Executors.newVirtualThreadPerTaskExecutor()) {
            var benchmark = new HangingHosts(fetcher, concurrent, server);
            var end = Instant.now().plus(RUN);
            for (int i = 0; i < HOSTS; i++) {
                boolean hangs = i < hanging;
                long start = REST.toMillis() * i / HOSTS;
                hosts.submit(() -> benchmark.live(hangs, start, end));
            }
            hosts.close();
            return Delays.of(benchmark.delays);
        }
    }

    /** One host: its next fetch is due a rest after the last one ended. */
    private Void live(boolean hangs, long start, Instant end) throws InterruptedException {
        Thread.sleep(start);
        while (Instant.now().isBefore(end)) {
            long due = System.nanoTime();
            slots.acquire();
            try {
                fetcher.fetch(request(hangs)).close();
            } finally {
                slots.release();
            }
            if (!hangs) {
                delays.add(Duration.ofNanos(System.nanoTime() - due).toMillis());
            }
            Thread.sleep(REST);
        }
        return null;
    }

    private FetchRequest request(boolean hangs) {
        return new FetchRequest(
                "r",
                FetchRequest.Kind.FEED,
                server.url(hangs),
                null,
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                1,
                Instant.now());
    }
}
