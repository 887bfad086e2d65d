package io.newswire.store.flow;

import io.newswire.platform.kafka.GroupLag.Lag;
import io.newswire.store.flow.Flow.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks for the lag of the groups when somebody looks, at most every few seconds, and lets nobody wait for long. Thread-safe. */
public final class FlowBoard implements Supplier<Flow> {
    /** Pages that follow are loaded every five. */
    private static final Duration FRESH = Duration.ofSeconds(4);

    /** A rate since a look of longer ago tells nothing of now. */
    private static final Duration OLD = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final double MILLIS = 1000;

    private final Callable<List<Lag>> reader;
    private final InstantSource clock;
    private final Duration glance;
    private final Map<String, Lag> before = new HashMap<>();
    private @Nullable Instant beforeAt;
    private Flow last = Flow.UNKNOWN;
    private @Nullable CompletableFuture<Void> asking;

    /**
     * @param reader of where the groups are now
     * @param glance from one reading to the next where somebody looks after a while, as one alone tells no rate
     */
    public FlowBoard(Callable<List<Lag>> reader, InstantSource clock, Duration glance) {
        this.reader = reader;
        this.clock = clock;
        this.glance = glance;
    }

    /** As it is known now; what is older than some seconds is asked for anew meanwhile. */
    @Override
    public Flow get() {
        var pending = refresh();
        if (pending != null) {
            try {
                pending.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                // What is known is shown, with when that was; the answer comes for the next who looks.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return known();
    }

    private synchronized Flow known() {
        return last;
    }

    private synchronized @Nullable CompletableFuture<Void> refresh() {
        var at = last.at();
        if (at != null && clock.instant().isBefore(at.plus(FRESH))) {
            return null;
        }
        if (asking == null || asking.isDone()) {
            asking = CompletableFuture.supplyAsync(
                            this::lags, Thread.ofVirtual().name("store-flow")::start)
                    .thenAccept(this::take)
                    .exceptionally(this::fail);
        }
        return asking;
    }

    private List<Lag> lags() {
        try {
            if (isFirstLook()) {
                note(reader.call(), clock.instant());
                Thread.sleep(glance);
            }
            return reader.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private synchronized boolean isFirstLook() {
        return beforeAt == null || beforeAt.isBefore(clock.instant().minus(OLD));
    }

    private synchronized void take(List<Lag> lags) {
        var now = clock.instant();
        last = new Flow(lags.stream().map(lag -> stage(lag, now)).toList(), now, null);
        note(lags, now);
    }

    /** For the next reading to be compared with. */
    private synchronized void note(List<Lag> lags, Instant now) {
        before.clear();
        lags.forEach(lag -> before.put(key(lag), lag));
        beforeAt = now;
    }

    private synchronized @Nullable Void fail(Throwable fault) {
        var cause = fault.getCause() == null ? fault : fault.getCause();
        last = new Flow(last.stages(), last.at(), "Kafka does not say how far the stages are: " + words(cause));
        return null;
    }

    private static String words(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private Stage stage(Lag lag, Instant now) {
        var known = before.get(key(lag));
        var since = beforeAt;
        if (known == null || since == null || !since.isBefore(now)) {
            return new Stage(lag.group(), lag.topic(), lag.records(), null, lag.members() > 0);
        }
        double seconds = Duration.between(since, now).toMillis() / MILLIS;
        // Below 0 where somebody has set the group back.
        double rate = Math.max(0, (lag.position() - known.position()) / seconds);
        return new Stage(lag.group(), lag.topic(), lag.records(), rate, lag.members() > 0);
    }

    private static String key(Lag lag) {
        return lag.group() + " " + lag.topic();
    }
}
