package io.newswire.store.stream;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.platform.telemetry.MetricName;
import io.newswire.store.api.Answers;
import io.newswire.store.api.Problem;
import io.newswire.store.query.ArticleQuery;
import io.newswire.store.query.Finder;
import io.newswire.store.query.Parameters;
import io.newswire.store.query.StoredBatch;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /api/articles/stream}: articles that fit a query, as they are stored. Each client has a virtual thread and one batch
 * in memory. Outcomes of the stage {@code stream}: {@code opened}, {@code refused} because too many are open, {@code closed}
 * by the client or because the service ends, {@code slow}: dropped because it took nothing for as long as the server waits.
 */
public final class ArticleStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleStreams.class);
    private static final int BATCH = 50;
    private static final String RETRY_AFTER_SECONDS = "10";

    /** Of a list the limit is one; a stream has none. */
    private static final String[] PARAMETERS = Stream.of(ArticleQuery.parameters())
            .filter(name -> !name.equals("limit"))
            .toArray(String[]::new);

    private final Finder finder;
    private final int most;
    private final Semaphore free;
    private final Pace pace;
    private final MeterRegistry meters;
    private final Clock clock;
    /** Not an interrupt, which would break the connection of a search that runs. */
    private final CountDownLatch end = new CountDownLatch(1);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("article-stream-", 0).factory());

    /** @param most clients at once */
    public ArticleStreams(Finder finder, int most, Pace pace, MeterRegistry meters, Clock clock) {
        this.finder = finder;
        this.most = most;
        this.free = new Semaphore(most);
        this.pace = pace;
        this.meters = meters;
        this.clock = clock;
        meters.gauge(MetricName.STREAMS_OPEN, free, places -> most - places.availablePermits());
    }

    /** Before the routes of the articles themselves, one of which would take it for an id. */
    public void addTo(RoutesConfig routes) {
        routes.get("/api/articles/stream", this::open);
    }

    /** What is wrong is told before the stream begins, while there still is a status to tell it with. */
    private void open(Context context) {
        try {
            var query = ArticleQuery.of(Parameters.of(context.queryParamMap(), PARAMETERS));
            var start = start(context, query);
            var asked = query.part(BATCH, null);
            var first = finder.storedAfter(start, asked);
            context.contentType("text/event-stream; charset=utf-8")
                    .header("Cache-Control", "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("X-Accel-Buffering", "no");
            if (!context.method().equals(HandlerType.HEAD)) {
                begin(context, start, asked, first);
            }
        } catch (RuntimeException failure) {
            Answers.problem(context, Problem.of(failure));
        }
    }

    private String start(Context context, ArticleQuery query) {
        var lastEvent = context.header("Last-Event-ID");
        if (lastEvent != null && !lastEvent.isBlank()) {
            return lastEvent;
        }
        return query.cursor() == null ? finder.endOfStored() : query.cursor();
    }

    private void begin(Context context, String start, ArticleQuery asked, StoredBatch first) {
        if (!free.tryAcquire()) {
            count("refused");
            context.header("Retry-After", RETRY_AFTER_SECONDS);
            Answers.problem(context, Problem.full("streams", most));
            return;
        }
        count("opened");
        var stream = new ArticleStream(finder, asked, first, pace, clock, end);
        context.future(() -> {
            var async = context.req().getAsyncContext();
            threads.execute(() -> serve(async, stream, start));
            // Never completed: Javalin would write to the answer then, and loop for ever where the client is gone.
            return new CompletableFuture<Void>();
        });
    }

    private void serve(AsyncContext async, ArticleStream stream, String start) {
        try {
            count(follow(async, stream, start));
        } finally {
            free.release();
            end(async);
        }
    }

    /** How it ended. */
    private static String follow(AsyncContext async, ArticleStream stream, String start) {
        try {
            // The container's own stream: Javalin's would compress, and so hold events back.
            stream.run(start, new EventWriter(async.getResponse().getOutputStream()));
        } catch (IOException e) {
            return isStalled(e) ? "slow" : "closed";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "closed";
    }

    private static void end(AsyncContext async) {
        try {
            async.complete();
        } catch (IllegalStateException e) {
            // The container has ended it already, because the client is gone.
            LOG.trace("a stream was ended before", e);
        }
    }

    private static boolean isStalled(IOException failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .anyMatch(TimeoutException.class::isInstance);
    }

    private void count(String outcome) {
        meters.counter(MetricName.OUTCOMES, "stage", "stream", "outcome", outcome)
                .increment();
    }

    /** Ends all streams after what they are at. */
    @Override
    public void close() {
        end.countDown();
        threads.shutdown();
    }
}
