package io.newswire.cli.reprocess;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.contracts.Article;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.ReprocessRun.State;
import io.newswire.store.reprocess.Rate;
import io.newswire.store.reprocess.RunRecords;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Works a run off, from where it stands to its end. What was found is written every few seconds together with how far it is,
 * so that a run that is killed goes on there: an article is counted once, and proposed once.
 */
final class RunLoop {
    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 4 << 20;

    private final Replay replay;
    private final Rate rate;
    private final InstantSource clock;
    private final RunStore store;
    private final Consumer<ReprocessRun> progress;

    private final List<ProducerRecord<byte[], byte[]>> proposed = new ArrayList<>();
    private long bytes;
    private Instant written;

    /** Keeps progress and what was found, both or neither. */
    @FunctionalInterface
    interface RunStore {
        void commit(ReprocessRun progress, List<ProducerRecord<byte[], byte[]>> proposed);
    }

    /** Gives selected articles: those of a partition from an offset on and before another. */
    @FunctionalInterface
    interface Articles {
        void each(int partition, long from, long to, Consumer<LatestArticles.Placed> consumer);
    }

    /** @param progress is told after each write */
    RunLoop(Replay replay, Rate rate, RunStore store, Consumer<ReprocessRun> progress) {
        this.replay = replay;
        this.rate = rate;
        this.clock = replay.clock();
        this.store = store;
        this.progress = progress;
        this.written = clock.instant();
    }

    static RunLoop of(Replay replay, Rate rate, RunWriter writer, Consumer<ReprocessRun> progress) {
        return new RunLoop(replay, rate, writer::commit, progress);
    }

    /** @return the run when all of it was read */
    ReprocessRun work(ReprocessRun run, Articles articles) {
        var tally = new Tally(run);
        var positions = new ArrayList<>(run.positions());
        for (int i = 0; i < positions.size(); i++) {
            int partition = i;
            articles.each(partition, positions.get(partition), run.ends().get(partition), placed -> {
                take(run, placed.article(), tally);
                positions.set(partition, placed.offset() + 1);
                if (isTimeToWrite()) {
                    write(snapshot(run, State.RUNNING, positions, tally));
                }
            });
            positions.set(partition, run.ends().get(partition));
        }
        var ready = snapshot(run, State.READY, positions, tally);
        write(ready);
        return ready;
    }

    private void take(ReprocessRun run, Article article, Tally tally) {
        pause();
        var replayed = replay.of(article);
        tally.add(article, replayed);
        if (replayed instanceof Replayed.Changed changed) {
            var record = RunRecords.proposed(run.id(), changed.after(), clock.instant());
            proposed.add(record);
            bytes += record.value().length;
        }
    }

    private void pause() {
        try {
            rate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(ExitCode.FAILED, "interrupted; `newswire reprocess resume` goes on", e);
        }
    }

    private boolean isTimeToWrite() {
        return bytes >= MOST_BYTES || !clock.instant().isBefore(written.plus(BETWEEN_WRITES));
    }

    private void write(ReprocessRun run) {
        store.commit(run, List.copyOf(proposed));
        proposed.clear();
        bytes = 0;
        written = clock.instant();
        progress.accept(run);
    }

    private ReprocessRun snapshot(ReprocessRun run, State state, List<Long> positions, Tally tally) {
        return new ReprocessRun(
                run.id(),
                state,
                run.selection(),
                run.pages(),
                run.extractorVersion(),
                run.settings(),
                run.startedAt(),
                clock.instant(),
                run.ends(),
                List.copyOf(positions),
                run.selected(),
                tally.outcomes(),
                tally.fields());
    }

    /** The articles of a run in their topic. */
    static Articles articles(LatestArticles latest, Map<String, Long> selected) {
        return (partition, from, to, consumer) -> latest.each(partition, from, to, selected, consumer);
    }
}
