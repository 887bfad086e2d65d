package io.newswire.benchmarks;

import io.newswire.cli.local.LocalBroker;
import io.newswire.cli.local.Ports;
import io.newswire.enrich.stream.IndexOverKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * How long the index of duplicates is away: after a restart, after the loss of its local state, and when an instance ends
 * whose state another one follows. A real broker in this process; docs/duplicates.md says how it is run.
 */
public final class IndexRestore {
    private static final Duration WINDOW = Duration.ofDays(14);
    private static final double THRESHOLD = 0.55;
    private static final int MOST_UNANSWERED = 200_000;
    private static final int PROGRESS = 100_000;

    private final int articles;
    private final MadeUpEntries entries;
    private final IndexOverKafka index;
    private long sent;

    private IndexRestore(int articles, IndexOverKafka index) {
        this.articles = articles;
        this.index = index;
        var begin = Instant.now().minus(WINDOW);
        entries = new MadeUpEntries(begin, WINDOW.dividedBy(articles));
    }

    /** @param args number of articles in the window, 1,000,000 where it is not given */
    public static void main(String[] args) throws Exception {
        int articles = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        var folder = Files.createTempDirectory("index-restore");
        try (var broker = LocalBroker.start(folder.resolve("kafka"), Ports.free());
                var index = new IndexOverKafka(broker.bootstrapServers(), THRESHOLD, WINDOW)) {
            new IndexRestore(articles, index).run(folder.resolve("one"), folder.resolve("other"));
        } finally {
            delete(folder);
        }
    }

    private void run(Path one, Path other) throws Exception {
        index.start(one);
        tell("first answers of an empty index", this::untilAllShardsAnswer);
        tell("%,d articles sent and answered".formatted(articles), this::fill);
        index.stop(one);
        tell("restarted with its local state, until all shards answer", () -> {
            index.start(one);
            untilAllShardsAnswer();
        });
        index.stop(one);
        delete(one);
        tell("restarted without its local state, until all shards answer", () -> {
            index.start(one);
            untilAllShardsAnswer();
        });
        index.start(other);
        tell("a second instance joins, until all shards answer", this::untilAllShardsAnswer);
        Thread.sleep(FOLLOWING.toMillis());
        index.stop(one);
        tell("the first instance ends, until all shards answer", this::untilAllShardsAnswer);
    }

    /** For a second instance to read what it is to follow. */
    private static final Duration FOLLOWING = Duration.ofMinutes(1);

    private void fill() throws InterruptedException {
        while (entries.made() < articles) {
            sent += index.send(entries.next());
            if (entries.made() % PROGRESS == 0) {
                System.err.printf(
                        "%,d articles sent, %,d of %,d probes answered%n", entries.made(), index.answered(), sent);
            }
            while (sent - index.answered() > MOST_UNANSWERED) {
                Thread.sleep(10);
            }
        }
        untilAllShardsAnswer();
    }

    /** Nearly every article asks all of them. */
    private void untilAllShardsAnswer() throws InterruptedException {
        sent += index.send(entries.next());
        while (index.answered() < sent) {
            Thread.sleep(10);
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static void tell(String what, Work work) throws InterruptedException {
        long begun = System.nanoTime();
        work.run();
        System.out.printf("%s: %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
