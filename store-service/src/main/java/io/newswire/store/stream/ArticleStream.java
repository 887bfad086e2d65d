package io.newswire.store.stream;

import io.newswire.store.query.ArticleQuery;
import io.newswire.store.query.Finder;
import io.newswire.store.query.StoredBatch;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's stream. It reads the next articles when those before are written: nothing is queued for a client that reads
 * slowly, the database keeps it.
 */
final class ArticleStream {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleStream.class);

    private final Finder finder;
    private final ArticleQuery query;
    private final Pace pace;
    private final Clock clock;
    private final CountDownLatch end;
    private StoredBatch batch;
    private Instant lastWritten;

    /**
     * @param first what follows on the position that the client came with
     * @param end of all streams, when it is counted down
     */
    ArticleStream(Finder finder, ArticleQuery query, StoredBatch first, Pace pace, Clock clock, CountDownLatch end) {
        this.finder = finder;
        this.query = query;
        this.batch = first;
        this.pace = pace;
        this.clock = clock;
        this.end = end;
        this.lastWritten = clock.instant();
    }

    /**
     * Until the client goes or all streams end.
     *
     * @param start the position before the first batch
     * @throws IOException when nothing can be written to the client any more
     */
    void run(String start, EventWriter events) throws IOException, InterruptedException {
        events.open(pace.reconnect().toMillis(), start);
        while (end.getCount() > 0) {
            write(events);
            if (batch.exhausted() && end.await(pace.look().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            batch = next();
        }
    }

    private void write(EventWriter events) throws IOException {
        for (var item : batch.items()) {
            events.article(item);
        }
        if (!batch.items().isEmpty()) {
            events.flush();
            lastWritten = clock.instant();
        } else if (!clock.instant().isBefore(lastWritten.plus(pace.heartbeat()))) {
            events.heartbeat(batch.position());
            lastWritten = clock.instant();
        }
    }

    private StoredBatch next() {
        try {
            return finder.storedAfter(batch.position(), query);
        } catch (RuntimeException fault) {
            // The database is away or slow, which health tells. Nothing is lost: the next look starts at the same
            // place.
            LOG.debug("a stream waits for the database", fault);
            return new StoredBatch(List.of(), batch.position(), true);
        }
    }
}
