package io.newswire.store.batch;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that a loop runs on. */
public final class BatchThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchThread.class);
    private static final Duration DRAIN = Duration.ofSeconds(5);
    private static final Duration LEAVE = Duration.ofSeconds(3);

    private final BatchLoop<?> loop;
    private final Thread thread;
    private final Clock clock;

    private BatchThread(String name, BatchLoop<?> loop, Clock clock) {
        this.loop = loop;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(loop);
    }

    public static BatchThread start(String name, BatchLoop<?> loop, Clock clock) {
        var started = new BatchThread(name, loop, clock);
        started.thread.start();
        return started;
    }

    /** Settles the batch in hand if that can be done, commits, leaves the group. Ends within eight seconds. */
    @Override
    public void close() throws InterruptedException {
        end();
    }

    /** As {@link #close}; false when the thread is still at work. */
    public boolean end() throws InterruptedException {
        loop.end(clock.instant().plus(DRAIN));
        boolean ended = thread.join(DRAIN.plus(LEAVE));
        if (!ended) {
            LOG.warn("{} still waits; its batch will be delivered again", thread.getName());
        }
        return ended;
    }
}
