package io.newswire.store.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.Redrive;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.Redrives;
import io.newswire.platform.telemetry.StageMeters;
import io.newswire.store.TestLetters;
import io.newswire.store.TestPostgres;
import io.newswire.store.database.Database;
import io.newswire.store.query.DeadLetterFilter;
import io.newswire.store.query.DeadLetterFilter.Wanted;
import io.newswire.store.query.Finder;
import io.newswire.store.query.FoundDeadLetter;
import io.newswire.store.query.FoundDeadLetterRun;
import io.newswire.store.query.FoundDeadLetterRun.Kind;
import io.newswire.store.query.FoundDeadLetterRun.State;
import io.newswire.store.query.PageQuery;
import io.newswire.store.write.WriterRig;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTurnIT {
    private static final int WINDOW = 50;
    private static final byte[] BYTES = {'<', 0, -1, 'x'};
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final Database database = TestPostgres.migrated();
    private final WriterRig rig = new WriterRig(database, Clock.systemUTC());
    private final Finder finder = new Finder(database);
    private final DeadLetterRuns runs = new DeadLetterRuns(database, Clock.systemUTC());
    private final MockProducer<byte[], byte[]> producer = producer(true);

    @AfterEach
    void close() {
        database.close();
    }

    private static MockProducer<byte[], byte[]> producer(boolean answers) {
        return new MockProducer<>(answers, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private RunTurn turn(MockProducer<byte[], byte[]> to, String lease, int most, long mostBytes) {
        KnownTopics topics = names -> names.stream()
                .filter(name -> !name.contains("gone"))
                .collect(Collectors.toMap(name -> name, name -> 6));
        return new RunTurn(
                database,
                new RunTable(database, lease, Duration.ofMinutes(1)),
                new LetterTable(WINDOW, most, mostBytes),
                new Resender(to, topics, PATIENCE, Clock.systemUTC()),
                new StageMeters(new SimpleMeterRegistry(), "dead-letters"),
                Clock.systemUTC());
    }

    private RunTurn turn() {
        return turn(producer, "one", 500, 1 << 20);
    }

    private void storePages(int count) {
        rig.storeAll(IntStream.range(0, count)
                .mapToObj(i -> TestLetters.page(i, BYTES, "no page at line " + i))
                .toList());
    }

    private static DeadLetterFilter all(Wanted state, String... letters) {
        return new DeadLetterFilter(state, null, null, null, null, null, null, List.of(letters));
    }

    private FoundDeadLetterRun begin(Kind kind, DeadLetterFilter filter) {
        return runs.begin(new RunRequest(kind, filter, "ada", "mended", false));
    }

    private FoundDeadLetterRun ended(RunTurn turn, FoundDeadLetterRun run) {
        for (int i = 0; i < 100 && run(run).state() == State.RUNNING; i++) {
            turn.take();
        }
        return run(run);
    }

    private FoundDeadLetterRun run(FoundDeadLetterRun run) {
        return finder.deadLetterRun(run.id()).orElseThrow();
    }

    private FoundDeadLetter letter(String place) {
        return finder.deadLetter(place).orElseThrow().letter();
    }

    private int count(Wanted state) {
        return finder.deadLetters(all(state), new PageQuery(200, null)).items().size();
    }

    @Test
    void the_original_record_goes_back_to_where_it_failed_with_its_history() {
        storePages(1);
        var run = ended(turn(), begin(Kind.REDRIVE, all(Wanted.OPEN, "0:0")));
        assertThat(run.done()).isEqualTo(1);
        assertThat(producer.history()).singleElement().satisfies(sent -> {
            assertThat(sent.topic()).isEqualTo("newswire.pages");
            assertThat(sent.partition()).isEqualTo(3);
            assertThat(sent.key()).asString().isEqualTo("key0");
            assertThat(sent.value()).isEqualTo(BYTES);
            assertThat(headers(sent)).containsExactly("ce_id", "bytes", "ce_id", EventHeader.REDRIVEN);
            assertThat(sent.headers().lastHeader("bytes").value()).containsExactly(0, -1);
            assertThat(Redrives.historyOf(sent.headers()))
                    .extracting(Redrive::times, Redrive::deadLetter, Redrive::stage, Redrive::failedAt)
                    .containsExactly(tuple(1, "0:0", TestLetters.STAGE, TestLetters.AT));
        });
        var settled = letter("0:0");
        assertThat(settled.state()).isEqualTo(FoundDeadLetter.State.REDRIVEN);
        assertThat(settled.settled()).isNotNull();
        assertThat(settled.settled().by()).isEqualTo("ada");
        assertThat(settled.settled().why()).isEqualTo("mended");
        assertThat(settled.settled().run()).isEqualTo(run.id());
    }

    private static List<String> headers(ProducerRecord<?, ?> sent) {
        return StreamSupport.stream(sent.headers().spliterator(), false)
                .map(header -> header.key())
                .toList();
    }

    @Test
    void two_operators_at_once_send_each_record_once() throws Exception {
        storePages(120);
        var first = begin(Kind.REDRIVE, all(Wanted.OPEN));
        var second = begin(Kind.REDRIVE, all(Wanted.OPEN));
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<FoundDeadLetterRun>> both = List.of(
                    () -> ended(turn(producer, "one", 7, 1 << 20), first),
                    () -> ended(turn(producer, "two", 7, 1 << 20), second));
            for (var each : threads.invokeAll(both)) {
                each.get();
            }
        }
        assertThat(producer.history().stream().map(sent -> new String(sent.key(), UTF_8)))
                .hasSize(120)
                .doesNotHaveDuplicates();
        assertThat(run(first).done() + run(second).done()).isEqualTo(120);
        assertThat(count(Wanted.OPEN)).isZero();
        assertThat(ended(turn(), begin(Kind.REDRIVE, all(Wanted.OPEN))).done()).isZero();
        assertThat(producer.history()).hasSize(120);
    }

    /** Longer than a look at the letters reaches. */
    @Test
    void the_few_that_fit_are_found_behind_many_that_do_not() {
        rig.storeAll(IntStream.range(0, 3 * WINDOW)
                .mapToObj(i -> i % (3 * WINDOW - 1) == 0
                        ? TestLetters.page(i, BYTES, "no page")
                        : TestLetters.of(i, "newswire.links", BYTES, "no link"))
                .toList());
        var pages = new DeadLetterFilter(Wanted.OPEN, null, null, "newswire.pages", null, null, null, List.of());
        var run = begin(Kind.DISCARD, pages);
        assertThat(ended(turn(), run).done()).isEqualTo(2);
        assertThat(run(run).state()).isEqualTo(State.DONE);
        assertThat(count(Wanted.DISCARDED)).isEqualTo(2);
    }

    /** What another run has in hand may come back from it unsettled. */
    @Test
    void a_run_waits_for_what_another_has_in_hand() throws Exception {
        storePages(3);
        var run = begin(Kind.DISCARD, all(Wanted.OPEN));
        try (var other = database.forWrites().open();
                var thread = Executors.newSingleThreadExecutor()) {
            other.begin();
            other.execute("SELECT FROM dead_letter FOR UPDATE");
            var ended = thread.submit(() -> ended(turn(), run));
            Awaitility.await().untilAsserted(() -> assertThat(waiting()).isEqualTo(1));
            other.rollback();
            assertThat(ended.get().done()).isEqualTo(3);
        }
    }

    private int waiting() {
        return database.forQueries()
                .withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void a_broker_that_is_slow_is_waited_for_and_sent_nothing_twice() {
        storePages(3);
        var slow = producer(false);
        var turn = turn(slow, "one", 500, 1 << 20);
        var run = begin(Kind.REDRIVE, all(Wanted.OPEN));
        assertThatThrownBy(turn::take).hasMessageContaining("has not answered");
        assertThat(run(run).trouble()).contains("has not answered");
        assertThat(count(Wanted.OPEN)).isEqualTo(3);
        while (slow.completeNext()) {}
        var ended = ended(turn, run);
        assertThat(slow.history()).hasSize(3);
        assertThat(ended.done()).isEqualTo(3);
        assertThat(ended.trouble()).isNull();
    }

    @Test
    void one_that_died_is_followed_by_another_from_its_last_portion() {
        storePages(10);
        var run = begin(Kind.REDRIVE, all(Wanted.OPEN));
        turn(producer, "dies", 4, 1 << 20).take();
        assertThat(turn(producer, "other", 4, 1 << 20).take()).isFalse();
        database.forWrites()
                .useHandle(
                        handle -> handle.execute("UPDATE dead_letter_run SET leased_until = now() - interval '1 s'"));
        assertThat(ended(turn(producer, "other", 4, 1 << 20), run).done()).isEqualTo(10);
        assertThat(producer.history()).hasSize(10);
    }

    @Test
    void what_fails_again_is_a_new_dead_letter_with_its_history_and_no_part_of_the_run() {
        storePages(1);
        var run = begin(Kind.REDRIVE, all(Wanted.OPEN));
        var turn = turn(producer, "one", 1, 1 << 20);
        turn.take();
        var sent = producer.history().getFirst();
        rig.store(TestLetters.failed(7, TestLetters.read(sent, 3, 2000), "no page at line 0"));
        assertThat(ended(turn, run).done()).isEqualTo(1);
        assertThat(producer.history()).hasSize(1);
        var again = finder.deadLetter("0:7").orElseThrow();
        assertThat(again.letter().state()).isEqualTo(FoundDeadLetter.State.OPEN);
        assertThat(again.letter().redriven()).isEqualTo(1);
        assertThat(again.history()).extracting(Redrive::deadLetter).containsExactly("0:0");
        assertThat(finder.deadLetter("0:0").orElseThrow().failedAgain()).isEqualTo("0:7");
        assertThat(finder.deadLetterPlan(all(Wanted.OPEN)).warnings())
                .singleElement()
                .asString()
                .startsWith("1 of them had been re-driven before");
        ended(turn, begin(Kind.REDRIVE, all(Wanted.OPEN)));
        assertThat(Redrives.historyOf(producer.history().getLast().headers()))
                .extracting(Redrive::times)
                .containsExactly(1, 2);
    }

    @Test
    void what_has_no_place_to_go_stays_open_and_says_why() {
        rig.store(
                TestLetters.homeless(0),
                TestLetters.of(1, "newswire.gone", BYTES, "x"),
                TestLetters.of(2, "elsewhere", BYTES, "x"),
                TestLetters.of(3, Topic.DEAD_LETTERS.topicName(), BYTES, "x"),
                TestLetters.page(4, BYTES, "x"));
        var run = ended(turn(), begin(Kind.REDRIVE, all(Wanted.OPEN)));
        assertThat(run.done()).isEqualTo(1);
        assertThat(run.failed()).isEqualTo(4);
        assertThat(letter("0:0").trouble()).contains("does not say");
        assertThat(letter("0:1").trouble()).contains("no topic newswire.gone");
        assertThat(letter("0:2").trouble()).contains("elsewhere");
        assertThat(letter("0:3").trouble()).contains("newswire.dead-letters");
        assertThat(letter("0:4").trouble()).isNull();
        assertThat(count(Wanted.OPEN)).isEqualTo(4);
    }

    @Test
    void what_the_broker_refuses_for_good_holds_nothing_up() {
        storePages(2);
        var refusing = producer(false);
        var turn = turn(refusing, "one", 500, 1 << 20);
        var run = begin(Kind.REDRIVE, all(Wanted.OPEN));
        assertThatThrownBy(turn::take).hasMessageContaining("has not answered");
        refusing.errorNext(new RecordTooLargeException("too large"));
        refusing.completeNext();
        assertThat(ended(turn, run).failed()).isEqualTo(1);
        assertThat(letter("0:0").trouble()).contains("too large");
        assertThat(letter("0:1").state()).isEqualTo(FoundDeadLetter.State.REDRIVEN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1000, 1 << 20})
    void portions_are_bounded_in_bytes_and_complete(long mostBytes) {
        storePages(25);
        assertThat(ended(turn(producer, "one", 6, mostBytes), begin(Kind.REDRIVE, all(Wanted.OPEN)))
                        .done())
                .isEqualTo(25);
        assertThat(producer.history()).hasSize(25);
    }

    @Test
    void what_is_discarded_stays_with_its_reason_and_can_be_re_driven_by_name() {
        storePages(3);
        var filter = new DeadLetterFilter(
                Wanted.OPEN,
                TestLetters.STAGE,
                "undecodable",
                "newswire.pages",
                "IllegalStateException: no page at line …",
                TestLetters.AT.plusSeconds(1),
                null,
                List.of());
        assertThat(ended(turn(), begin(Kind.DISCARD, filter)).done()).isEqualTo(2);
        assertThat(producer.history()).isEmpty();
        assertThat(count(Wanted.DISCARDED)).isEqualTo(2);
        assertThat(ended(turn(), begin(Kind.REDRIVE, all(Wanted.DISCARDED, "0:2")))
                        .done())
                .isEqualTo(1);
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void a_run_that_is_stopped_does_nothing_more() {
        storePages(9);
        var run = begin(Kind.REDRIVE, all(Wanted.OPEN));
        var turn = turn(producer, "one", 4, 1 << 20);
        turn.take();
        assertThat(runs.stop(run.id())).isTrue();
        assertThat(runs.stop(run.id())).isFalse();
        assertThat(turn.take()).isFalse();
        assertThat(run(run).done()).isEqualTo(4);
        assertThat(producer.history()).hasSize(4);
    }

    @Test
    void dead_letters_of_one_fault_are_one_group_with_a_sample() {
        storePages(4);
        rig.store(
                TestLetters.page(10, BYTES, "no \"x\" at https://news.example/1 of 0123abcd9f"),
                TestLetters.page(11, BYTES, "no \"y\" at https://other.example/22?x of 99ffee0011"));
        var groups = finder.deadLetterGroups(all(Wanted.OPEN));
        assertThat(groups.more()).isFalse();
        assertThat(groups.groups())
                .extracting(group -> Map.entry(group.error(), group.count()))
                .containsExactly(
                        Map.entry("IllegalStateException: no page at line …", 4L),
                        Map.entry("IllegalStateException: no … at … of …", 2L));
        assertThat(groups.groups().getFirst().sample().letter()).isEqualTo("0:3");
    }
}
