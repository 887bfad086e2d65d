package io.newswire.store.archive;

import io.newswire.store.batch.Backoff;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that brings files into a bucket: a slow storage holds up no page. */
final class Uploader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Uploader.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    /** Of a service that has ten seconds to end. */
    private static final Duration LAST_TURN = Duration.ofSeconds(4);

    private final Uploads uploads;
    private final Backoff backoff;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    private Uploader(Uploads uploads, Backoff backoff) {
        this.uploads = uploads;
        this.backoff = backoff;
        this.thread = Thread.ofPlatform().daemon().name("archive-uploader").unstarted(this::run);
    }

    static Uploader start(Uploads uploads, Backoff backoff) {
        var uploader = new Uploader(uploads, backoff);
        uploader.thread.start();
        return uploader;
    }

    private void run() {
        try {
            int failures = uploads.turn();
            while (!end.await(pause(failures).toMillis(), TimeUnit.MILLISECONDS)) {
                failures = uploads.turn();
            }
            if (failures == 0) {
                // The file that was open until now.
                uploads.turn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pause(int failures) {
        return failures == 0 ? LOOK : backoff.after(failures);
    }

    /** Sends what is closed by now if that is soon done; else the next start does. */
    @Override
    public void close() throws InterruptedException {
        end.countDown();
        if (!thread.join(LAST_TURN)) {
            LOG.info("archive files wait in their folder; they are sent when the service is started again");
        }
    }
}
