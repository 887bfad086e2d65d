package io.newswire.store.archive;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.KafkaClients;
import io.newswire.platform.telemetry.Health;
import io.newswire.store.batch.Backoff;
import io.newswire.store.batch.BatchLoop;
import io.newswire.store.batch.BatchThread;
import io.newswire.store.batch.DeadLetterOutbox;
import io.newswire.store.batch.LoopState;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.Producer;

/**
 * Archives what arrives on the topic of pages, on a thread and in a consumer group of its own: what stops it stops nothing
 * else. At least once; a page that is delivered again is recognised.
 */
public final class ArchiveWriter implements AutoCloseable {
    private static final String NAME = "archive-writer";
    private static final String UPLOADS = "archive-uploads";
    private static final String GROUP = Topic.PREFIX + "archive";
    private static final String DEAD_LETTER_STAGE = "store-service/archive";
    /** Pages may have 10 MB each, and are held unpacked. */
    private static final int LARGEST_BATCH = 20;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> producer;
    private final BatchThread thread;
    private final Archive archive;
    private final Optional<Uploader> uploader;

    private ArchiveWriter(
            Producer<byte[], byte[]> producer, BatchThread thread, Archive archive, Optional<Uploader> uploader) {
        this.producer = producer;
        this.thread = thread;
        this.archive = archive;
        this.uploader = uploader;
    }

    /**
     * @param files whose folder is made where it is not there; one that cannot be used turns readiness red, and is tried again.
     *     Their bucket is asked from a thread of its own
     */
    public static ArchiveWriter start(
            KafkaClients kafka,
            ArchiveFiles files,
            ArchiveSettings settings,
            MeterRegistry registry,
            Health health,
            Clock clock) {
        var state = new LoopState("the archive's folder has not been opened yet");
        var meters = new ArchiveMeters(registry, () -> state.ready().isUp());
        var kept = KeptFiles.of(files, settings, meters, clock);
        var archive = kept.archive();
        settings.dir().ifPresent(folder -> new DiskSpaceMetrics(folder.toFile()).bindTo(registry));
        var producer = kafka.producer("archive-dead-letters");
        var backoff = Backoff.doubling(
                FIRST_PAUSE, LONGEST_PAUSE, () -> ThreadLocalRandom.current().nextDouble());
        var outbox = new DeadLetterOutbox(producer, DEAD_LETTER_STAGE, clock);
        var steps = new ArchiveSteps(archive, outbox, meters, state, backoff, clock);
        var consumer = kafka.consumer(GROUP, NAME, BatchLoop.bounds(LARGEST_BATCH));
        var loop = new BatchLoop<>(consumer, List.of(Topic.PAGES.topicName()), steps::add, steps::step, state, clock);
        health.ready(NAME, state::ready);
        health.live(NAME, state::live);
        kept.uploads().ifPresent(uploads -> health.ready(UPLOADS, kept.state()::status));
        return new ArchiveWriter(
                producer,
                BatchThread.start(NAME, loop, clock),
                archive,
                kept.uploads().map(uploads -> Uploader.start(uploads, backoff)));
    }

    /** Stores the batch in hand, commits, leaves the group, closes the file, and sends it if that is soon done. Ends within ten seconds. */
    @Override
    public void close() throws InterruptedException, IOException {
        boolean ended = thread.end();
        producer.close(Duration.ZERO);
        if (ended) {
            // Files are sent from a folder that is held only.
            try (archive) {
                archive.finish();
                if (uploader.isPresent()) {
                    uploader.get().close();
                }
            }
        }
        // Else its thread still writes: the file is put in order at the next start, as after a crash.
    }
}
