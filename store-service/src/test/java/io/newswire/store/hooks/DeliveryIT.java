package io.newswire.store.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.platform.dial.AddressGuard;
import io.newswire.platform.telemetry.MetricName;
import io.newswire.platform.telemetry.StageMeters;
import io.newswire.store.Copies;
import io.newswire.store.TestArticle;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestRecords;
import io.newswire.store.batch.SettableClock;
import io.newswire.store.database.Database;
import io.newswire.store.query.Finder;
import io.newswire.store.query.FoundSavedQuery;
import io.newswire.store.query.FoundSavedQuery.State;
import io.newswire.store.query.FoundSavedQuery.Webhook;
import io.newswire.store.query.SavedFilters;
import io.newswire.store.write.WriterRig;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over a real database and real connections; time passes when a test says so. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DeliveryIT {
    private static final Duration GIVE_UP_AFTER = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Database database = TestPostgres.migrated();
    private final WriterRig rig = new WriterRig(database, Clock.systemUTC());
    private final Finder finder = new Finder(database);
    private final SettableClock clock = new SettableClock();
    private final HookTable table = new HookTable(database);
    private Receiver receiver;
    private AddressGuard guard;

    @BeforeEach
    void start() throws Exception {
        receiver = new Receiver();
        guard = new AddressGuard(List.of("127.0.0.1:" + receiver.port(), "localhost:" + receiver.port()));
    }

    @AfterEach
    void stop() {
        receiver.close();
        database.close();
    }

    @Test
    void matches_come_in_the_order_of_storing_signed_and_only_once() {
        store("before");
        var query = save(Map.of("q", "body", "language", "en"));
        store("b");
        store("a");
        rig.store(TestRecords.article(0, TestArticle.of("other").language("de")));
        var turn = turn(PATIENCE);
        run(turn);
        run(turn);

        assertThat(receiver.deliveries()).hasSize(1);
        var delivery = receiver.deliveries().getFirst();
        assertThat(delivery.articles()).containsExactly("b", "a");
        assertThat(delivery.contentType()).isEqualTo("application/cloudevents-batch+json");
        assertThat(delivery.signature())
                .isEqualTo(Signature.of(List.of(secret(query)), delivery.id(), clock.instant(), delivery.body()));
        assertThat(delivery.timestamp()).isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        var event = delivery.events().get(0);
        assertThat(event.get("specversion").asString()).isEqualTo("1.0");
        assertThat(event.get("id").asString()).isEqualTo("b:1");
        assertThat(event.get("source").asString()).endsWith("/saved-queries/" + query.id());
        assertThat(event.at("/data/headline").asString()).isEqualTo("Headline of b");
        assertThat(webhook(query).delivered()).isEqualTo(2);
        assertThat(webhook(query).lastDeliveryAt()).isEqualTo(clock.instant());
    }

    @Test
    void for_a_day_after_a_new_secret_deliveries_are_signed_with_both() {
        var query = save(Map.of());
        var before = secret(query);
        var lost = secret(queries().newSecret(query.id()).orElseThrow());
        var after = secret(queries().newSecret(query.id()).orElseThrow());
        assertThat(List.of(before, lost, after)).doesNotHaveDuplicates();
        var turn = turn(PATIENCE);
        store("a");
        run(turn);
        execute("UPDATE saved_query SET former_secret_until = now() - interval '1 second'");
        store("b");
        run(turn);

        assertThat(receiver.deliveries().getFirst())
                .satisfies(delivery -> assertThat(delivery.signature())
                        .isEqualTo(
                                Signature.of(List.of(after, before), delivery.id(), clock.instant(), delivery.body())));
        assertThat(receiver.deliveries().getLast())
                .satisfies(delivery -> assertThat(delivery.signature())
                        .isEqualTo(Signature.of(List.of(after), delivery.id(), clock.instant(), delivery.body())));
        assertThat(queries().newSecret("nowhere")).isEmpty();
    }

    @Test
    void a_batch_that_failed_is_repeated_as_it_was_when_its_time_has_come() {
        var query = save(Map.of());
        store("a");
        receiver.answers(Receiver.status(500));
        var turn = turn(PATIENCE);
        run(turn);
        assertThat(webhook(query)).satisfies(hook -> {
            assertThat(hook.failures()).isEqualTo(1);
            assertThat(hook.failingSince()).isEqualTo(clock.instant());
            assertThat(hook.nextAttemptAt()).isEqualTo(clock.instant().plusSeconds(5));
            assertThat(hook.lastError()).contains("500");
        });
        store("b");
        clock.pass(Duration.ofSeconds(4));
        run(turn);
        assertThat(receiver.deliveries()).as("not before its time").hasSize(1);
        clock.pass(Duration.ofSeconds(1));
        run(turn);

        assertThat(receiver.deliveries())
                .extracting(Receiver.Delivery::articles)
                .containsExactly(List.of("a"), List.of("a"), List.of("b"));
        assertThat(receiver.deliveries().get(1).id())
                .isEqualTo(receiver.deliveries().get(0).id());
        assertThat(receiver.deliveries().get(1).body())
                .isEqualTo(receiver.deliveries().get(0).body());
        assertThat(receiver.deliveries().get(2).id())
                .isNotEqualTo(receiver.deliveries().get(0).id());
        assertThat(webhook(query).failures()).isZero();
        assertThat(webhook(query).failingSince()).isNull();
    }

    @Test
    void what_was_revised_between_two_attempts_comes_as_it_is_now_and_nothing_is_lost() {
        save(Map.of());
        store("a", "b");
        receiver.answers(Receiver.status(500));
        var turn = turn(PATIENCE);
        run(turn);
        rig.store(TestRecords.article(0, TestArticle.of("a").revision(2)));
        clock.pass(Duration.ofSeconds(5));
        run(turn);

        assertThat(receiver.deliveries())
                .extracting(Receiver.Delivery::articles)
                .containsExactly(List.of("a", "b"), List.of("b"), List.of("a"));
        assertThat(receiver.deliveries()).extracting(Receiver.Delivery::id).doesNotHaveDuplicates();
        assertThat(receiver.deliveries().getLast().events().at("/0/id").asString())
                .isEqualTo("a:2");
    }

    @Test
    void a_receiver_that_asks_for_a_rest_gets_it() {
        var query = save(Map.of());
        store("a");
        receiver.answers(Receiver.status(429).addHeader("Retry-After", "120"));
        var turn = turn(PATIENCE);
        run(turn);
        assertThat(webhook(query).nextAttemptAt()).isEqualTo(clock.instant().plusSeconds(120));
    }

    @Test
    void a_receiver_that_is_gone_is_given_up_and_goes_on_from_there_when_it_is_resumed() {
        var query = save(Map.of());
        store("a");
        receiver.answers(Receiver.status(410));
        var turn = turn(PATIENCE);
        run(turn);
        assertThat(webhook(query).state()).isEqualTo(State.GIVEN_UP);
        assertThat(webhook(query).lastError()).contains("410");
        assertThat(table.troubled()).isEqualTo(new HookTable.Troubled(0, 1));
        store("b");
        clock.pass(Duration.ofDays(30));
        run(turn);
        assertThat(receiver.deliveries()).hasSize(1);

        assertThat(queries().resume(query.id())).isTrue();
        run(turn);
        assertThat(receiver.deliveries())
                .extracting(Receiver.Delivery::articles)
                .containsExactly(List.of("a"), List.of("a"), List.of("b"));
        assertThat(webhook(query).state()).isEqualTo(State.ACTIVE);
        assertThat(table.troubled()).isEqualTo(new HookTable.Troubled(0, 0));
    }

    @Test
    void a_receiver_that_fails_for_too_long_is_given_up() {
        var query = save(Map.of());
        store("a");
        var turn = turn(PATIENCE);
        int attempts = 0;
        while (webhook(query).state() == State.ACTIVE && attempts++ < 50) {
            receiver.answers(Receiver.status(503));
            run(turn);
            clock.pass(Duration.ofMinutes(20));
        }
        assertThat(receiver.deliveries()).hasSize(4);
        assertThat(webhook(query).failures()).isEqualTo(4);
        assertThat(webhook(query).nextAttemptAt()).isNull();
    }

    @Test
    void a_receiver_that_does_not_answer_has_failed() {
        var query = save(Map.of());
        store("a");
        receiver.answers(Receiver.status(200).headersDelay(2, TimeUnit.SECONDS));
        run(turn(Duration.ofMillis(300)));
        assertThat(webhook(query).lastError()).isEqualTo("no answer within 300 ms");
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        try (var elsewhere = new Receiver()) {
            var query = save(Map.of());
            store("a");
            receiver.answers(Receiver.status(307).addHeader("Location", elsewhere.url()));
            run(turn(PATIENCE));
            assertThat(elsewhere.deliveries()).isEmpty();
            assertThat(webhook(query).lastError()).contains("307");
        }
    }

    @Test
    void a_name_that_leads_inside_is_not_dialled() {
        var query = queries()
                .create(new NewSavedQuery(
                        "inside", new SavedFilters(Map.of()), "http://localhost:" + receiver.port() + "/", null))
                .orElseThrow();
        store("a");
        guard = AddressGuard.strict();
        run(turn(PATIENCE));
        assertThat(receiver.deliveries()).isEmpty();
        assertThat(webhook(query).lastError()).contains("loopback");
    }

    @Test
    void two_instances_do_not_deliver_at_the_same_time() throws Exception {
        save(Map.of());
        store("a");
        var letGo = new CountDownLatch(1);
        receiver.holdUntil(letGo);
        var one = turn(PATIENCE);
        var other = turn(PATIENCE);
        var hook = table.due(clock.instant()).getFirst();
        var first = CompletableFuture.runAsync(() -> one.take(hook));
        Awaitility.await().until(() -> receiver.deliveries().size() == 1);
        other.take(hook);
        assertThat(table.due(clock.instant())).isEmpty();
        letGo.countDown();
        first.get(20, TimeUnit.SECONDS);
        other.take(hook);
        assertThat(receiver.deliveries()).hasSize(1);
    }

    @Test
    void what_an_instance_left_behind_is_delivered_again_under_the_same_id_and_it_has_no_say_any_more()
            throws Exception {
        var query = save(Map.of());
        store("a");
        var letGo = new CountDownLatch(1);
        receiver.holdUntil(letGo);
        receiver.answers(Receiver.status(200), Receiver.status(500));
        var dead = turn(PATIENCE);
        var hook = table.due(clock.instant()).getFirst();
        var last = CompletableFuture.runAsync(() -> dead.take(hook));
        Awaitility.await().until(() -> receiver.deliveries().size() == 1);
        execute("UPDATE saved_query SET leased_until = now() - interval '1 second'");
        receiver.holdUntil(new CountDownLatch(0));
        run(turn(PATIENCE));
        letGo.countDown();
        last.get(20, TimeUnit.SECONDS);

        assertThat(receiver.deliveries())
                .extracting(Receiver.Delivery::id)
                .hasSize(2)
                .containsOnly(receiver.deliveries().getFirst().id());
        assertThat(webhook(query).delivered()).isEqualTo(1);
    }

    @Test
    void many_matches_come_in_batches_and_a_long_way_without_any_is_passed() {
        store("a");
        var query = save(Map.of("q", "headline"));
        Copies.add(database, "a", 120, 5);
        var turn = turn(PATIENCE);
        run(turn);
        assertThat(receiver.deliveries())
                .extracting(delivery -> delivery.articles().size())
                .containsExactly(50, 50, 20);
        execute("UPDATE saved_query SET parameters = '{\"q\": \"nowhere\"}'");
        var before = webhook(query).position();
        Copies.add(database, "a-00001", 4_100, 5);
        run(turn);
        assertThat(receiver.deliveries()).hasSize(3);
        assertThat(webhook(query).position()).isNotEqualTo(before);
    }

    @Test
    void a_query_that_cannot_be_read_any_more_stops_no_other() throws Exception {
        var broken = save(Map.of());
        execute("UPDATE saved_query SET parameters = '{\"colour\": \"red\"}'");
        save(Map.of());
        store("a");
        try (var delivery = service(new SimpleMeterRegistry())) {
            Awaitility.await().until(() -> !receiver.deliveries().isEmpty());
        }
        assertThat(webhook(broken).delivered()).isZero();
    }

    @Test
    void the_service_delivers_by_itself_and_counts() throws Exception {
        var query = save(Map.of());
        var meters = new SimpleMeterRegistry();
        receiver.answers(Receiver.status(410));
        try (var delivery = service(meters)) {
            store("a");
            Awaitility.await()
                    .until(() ->
                            meters.get(MetricName.WEBHOOKS_GIVEN_UP).gauge().value() == 1);
            queries().resume(query.id());
            Awaitility.await().until(() -> webhook(query).delivered() == 1);
        }
        assertThat(outcome(meters, "given-up")).isEqualTo(1);
        assertThat(outcome(meters, "delivered")).isEqualTo(1);
    }

    private WebhookDelivery service(SimpleMeterRegistry meters) {
        return WebhookDelivery.start(database, guard, PATIENCE, GIVE_UP_AFTER, meters, clock);
    }

    private static double outcome(SimpleMeterRegistry meters, String name) {
        return meters.get(MetricName.OUTCOMES)
                .tag("stage", "webhook")
                .tag("outcome", name)
                .counter()
                .count();
    }

    /** All that is due, until nothing is to do at once. */
    private void run(HookTurn turn) {
        boolean more = true;
        for (int i = 0; more && i < 20; i++) {
            more = table.due(clock.instant()).stream().map(turn::take).reduce(false, (a, b) -> a || b);
        }
    }

    private HookTurn turn(Duration timeout) {
        var meters = new StageMeters(new SimpleMeterRegistry(), "webhook");
        return new HookTurn(
                finder,
                table,
                new Sender(guard, timeout, clock),
                RetryRule.usual(GIVE_UP_AFTER, () -> 0),
                Duration.ofMinutes(1),
                meters,
                clock);
    }

    private SavedQueries queries() {
        return new SavedQueries(database, guard, clock);
    }

    private FoundSavedQuery save(Map<String, String> filters) {
        return queries()
                .create(new NewSavedQuery("test", new SavedFilters(filters), receiver.url(), null))
                .orElseThrow();
    }

    private Webhook webhook(FoundSavedQuery query) {
        return Objects.requireNonNull(
                finder.savedQuery(query.id()).orElseThrow().webhook());
    }

    private static String secret(FoundSavedQuery created) {
        @Nullable Webhook webhook = created.webhook();
        return Objects.requireNonNull(Objects.requireNonNull(webhook).secret());
    }

    private void execute(String sql) {
        database.forWrites().useHandle(handle -> handle.execute(sql));
    }

    private void store(String... ids) {
        for (var id : ids) {
            rig.store(TestRecords.article(0, TestArticle.of(id)));
        }
    }
}
