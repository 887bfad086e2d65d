package io.newswire.store.hooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.platform.dial.AddressGuard;
import io.newswire.platform.telemetry.MetricName;
import io.newswire.platform.telemetry.StageMeters;
import io.newswire.store.database.Causes;
import io.newswire.store.database.Database;
import io.newswire.store.query.Finder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers new matches of saved queries to their webhooks: at least once, in the order of storing, one delivery at a time for each
 * webhook, whatever number of instances there is. A slow receiver holds back no other. Outcomes of the stage {@code webhook}: {@code
 * delivered}, {@code failed} and to be tried again, {@code given-up}.
 */
public final class WebhookDelivery implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookDelivery.class);
    private static final String STAGE = "webhook";
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 16;
    /** Beside the delivery: what is read and noted, on a slow database. */
    private static final Duration LEASE_GRACE = Duration.ofMinutes(1);

    private static final Duration DRAIN = Duration.ofSeconds(3);

    private final HookTable table;
    private final HookTurn turn;
    private final Clock clock;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());
    private volatile HookTable.Troubled troubled = new HookTable.Troubled(0, 0);

    private WebhookDelivery(HookTable table, HookTurn turn, Clock clock) {
        this.table = table;
        this.turn = turn;
        this.clock = clock;
    }

    /**
     * @param timeout for one delivery
     * @param giveUpAfter a failure so long after the first one in a row is the last
     */
    public static WebhookDelivery start(
            Database database,
            AddressGuard guard,
            Duration timeout,
            Duration giveUpAfter,
            MeterRegistry meters,
            Clock clock) {
        var table = new HookTable(database);
        var sender = new Sender(guard, timeout, clock);
        var rule =
                RetryRule.usual(giveUpAfter, () -> ThreadLocalRandom.current().nextDouble());
        var turn = new HookTurn(
                new Finder(database),
                table,
                sender,
                rule,
                timeout.plus(LEASE_GRACE),
                new StageMeters(meters, STAGE),
                clock);
        var delivery = new WebhookDelivery(table, turn, clock);
        meters.gauge(MetricName.WEBHOOKS_FAILING, delivery, self -> self.troubled.failing());
        meters.gauge(MetricName.WEBHOOKS_GIVEN_UP, delivery, self -> self.troubled.givenUp());
        delivery.threads.execute(delivery::run);
        return delivery;
    }

    private void run() {
        try {
            do {
                round();
            } while (!end.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            var due = table.due(clock.instant());
            turn.forgetAllBut(due.stream().map(Hook::id).collect(Collectors.toSet()));
            due.stream().filter(hook -> busy.add(hook.id())).forEach(hook -> threads.execute(() -> serve(hook)));
            troubled = table.troubled();
        } catch (RuntimeException fault) {
            // Nothing is lost: positions are in the database, and the next look starts from them.
            tell("webhooks wait", fault);
        }
    }

    private void serve(Hook hook) {
        try {
            places.acquire();
            try {
                var next = Optional.of(hook);
                while (next.isPresent() && end.getCount() > 0) {
                    next = turn.take(next.get()) ? table.due(hook.id(), clock.instant()) : Optional.empty();
                }
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            tell("the webhook of " + hook.id() + " waits", fault);
        } finally {
            busy.remove(hook.id());
        }
    }

    /** That the database is away is told by health, once and not every second. */
    private static void tell(String what, RuntimeException fault) {
        if (Causes.isOfDatabase(fault)) {
            LOG.debug("{}: {}", what, Causes.describe(fault));
        } else {
            LOG.warn("{}", what, fault);
        }
    }

    /** Deliveries that are under way then may be noted no more: another instance repeats them when their lease is over. */
    @Override
    public void close() throws InterruptedException {
        end.countDown();
        threads.shutdown();
        if (!threads.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.info("a webhook has not answered yet: its batch will be delivered again");
        }
    }
}
