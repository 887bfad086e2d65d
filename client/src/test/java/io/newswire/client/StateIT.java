package io.newswire.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The state of all articles, and then what happens to them: nothing is missed in between, and nothing told twice. */
@Timeout(300)
class StateIT {
    private static final int ARTICLES = 300;

    @TempDir
    private static Path directory;

    private static TestPipeline pipeline;

    private String prefix = "";

    @BeforeAll
    static void start() {
        pipeline = TestPipeline.start(directory);
    }

    @AfterAll
    static void stop() {
        pipeline.close();
    }

    @BeforeEach
    void name(TestInfo test) {
        prefix = test.getTestMethod().orElseThrow().getName() + "-";
    }

    @Test
    void the_state_is_told_though_its_events_are_gone_and_then_what_happens() throws Exception {
        pipeline.publish(article("a"), article("b"));
        pipeline.publish(article("a").revision(2));
        pipeline.delete(article("b"));
        pipeline.forgetEvents();
        try (var consumer = pipeline.consumer().open()) {
            var heard = heard().until(consumer, article("a").revision(2));
            pipeline.publish(article("c"));
            heard.until(consumer, article("c"));
            assertThat(heard.words().stream().filter(word -> !word.startsWith("b")))
                    .containsExactly("a2", "c1");
            assertThat(heard.words()).contains("b1 deleted");
        }
    }

    /** Without the memory that would hide it, nothing is told twice. */
    @Test
    void a_consumer_that_begins_while_articles_are_written_misses_none_and_is_told_none_twice() throws Exception {
        var done = new AtomicBoolean();
        var writer = CompletableFuture.supplyAsync(() -> new TestWriter(pipeline, prefix).writeUntil(done));
        try (var consumer = forgetful()) {
            var heard = heard();
            while (consumer.position().toString().contains("state") || heard.events.isEmpty()) {
                heard.poll(consumer);
            }
            done.set(true);
            var written = writer.get(60, TimeUnit.SECONDS);
            allPartitionsEnd(consumer, heard);
            assertThat(heard.words()).doesNotHaveDuplicates();
            assertThat(newest(heard)).isEqualTo(written);
        }
    }

    @Test
    void a_transaction_that_is_open_when_a_consumer_begins_is_told_once_when_it_ends() {
        pipeline.publish(article("a"), article("b"));
        pipeline.begin();
        pipeline.write(article("a").revision(2));
        try (var consumer = forgetful()) {
            var heard = heard();
            for (int i = 0; i < 3 * Topic.ARTICLES.partitions(); i++) {
                heard.poll(consumer);
            }
            assertThat(heard.words()).doesNotContain("a1", "a2");
            assertThat(Position.parse(consumer.position().toString())).isEqualTo(consumer.position());
            consumer.wakeup();
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(Long.MAX_VALUE)))
                    .isInstanceOf(WakeupException.class);

            pipeline.commit();
            heard.until(consumer, article("a").revision(2)).until(consumer, article("b"));
            allPartitionsEnd(consumer, heard);
            assertThat(heard.words()).containsExactlyInAnyOrder("a2", "b1");
        }
    }

    @Test
    void a_group_that_was_stopped_in_the_middle_of_the_state_goes_on_in_the_middle() {
        publishMany();
        var group = pipeline.consumer().group("test." + prefix).kafka(Map.of("max.poll.records", 7));
        var heard = heard();
        for (int i = 0; i < 3; i++) {
            try (var consumer = group.open()) {
                int before = heard.events.size();
                while (heard.events.size() < before + 20) {
                    heard.poll(consumer);
                }
                consumer.commit();
            }
        }
        try (var consumer = group.open()) {
            hearsAll(heard, consumer);
        }
    }

    @Test
    void a_position_in_the_middle_of_the_state_goes_on_in_the_middle() {
        publishMany();
        var heard = heard();
        String kept;
        try (var consumer =
                pipeline.consumer().kafka(Map.of("max.poll.records", 7)).open()) {
            while (heard.events.size() < 50) {
                heard.poll(consumer);
            }
            kept = consumer.position().toString();
        }
        assertThat(kept).contains("state");
        try (var consumer = pipeline.consumer().from(Position.parse(kept)).open()) {
            hearsAll(heard, consumer);
        }
    }

    private void hearsAll(Heard heard, ArticleConsumer consumer) {
        pipeline.publish(article("last"));
        heard.until(consumer, article("last"));
        allPartitionsEnd(consumer, heard);
        assertThat(heard.words()).doesNotHaveDuplicates().hasSize(ARTICLES + 1);
    }

    /** Each partition ends with an article of its own, which is told last. */
    private void allPartitionsEnd(ArticleConsumer consumer, Heard heard) {
        var ends = IntStream.range(0, 20 * Topic.ARTICLES.partitions())
                .mapToObj(i -> TestArticle.of("end-" + prefix + i))
                .toArray(TestArticle[]::new);
        pipeline.publish(ends);
        var last = new Heard("end-" + prefix);
        while (last.events.size() < ends.length) {
            var events = consumer.poll(Duration.ofMillis(200));
            events.stream()
                    .filter(event -> event.id().startsWith("end-" + prefix))
                    .forEach(last.events::add);
            events.stream().filter(event -> event.id().startsWith(prefix)).forEach(heard.events::add);
        }
    }

    private void publishMany() {
        pipeline.publish(IntStream.range(0, ARTICLES)
                .mapToObj(i -> article("n" + i + "-"))
                .toArray(TestArticle[]::new));
    }

    private static Map<String, Integer> newest(Heard heard) {
        var newest = new HashMap<String, Integer>();
        heard.events.forEach(event -> newest.merge(event.id(), event.revision(), Math::max));
        return newest;
    }

    private static ArticleConsumer forgetful() {
        var settings = new ConsumerSettings(pipeline.bootstrapServers());
        var all = new ArticleFilter(List.of(), List.of(), StoryPolicy.ALL_ARTICLES);
        var intake = new Intake(
                all,
                unreadable -> {
                    throw unreadable;
                },
                new Told(0));
        return ArticleConsumer.alone(new Position(Map.of()), settings, Start.STATE, intake);
    }

    private Heard heard() {
        return new Heard(prefix);
    }

    private TestArticle article(String name) {
        return TestArticle.of(prefix + name);
    }
}
