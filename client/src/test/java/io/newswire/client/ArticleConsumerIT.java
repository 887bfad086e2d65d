package io.newswire.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.cli.local.LocalBroker;
import io.newswire.cli.local.Ports;
import io.newswire.contracts.EventType;
import io.newswire.contracts.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class ArticleConsumerIT {
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
    void a_group_goes_on_where_it_committed_and_is_told_again_what_it_did_not_commit() {
        pipeline.publish(article("a"), article("b"));
        try (var first = group(Start.EARLIEST).open()) {
            heard().until(first, article("b")).until(first, article("a"));
            first.commit();
            pipeline.publish(article("c"));
            heard().until(first, article("c"));
        }
        pipeline.publish(article("d"));
        try (var second = group(Start.EARLIEST).open()) {
            var told = heard().until(second, article("d")).until(second, article("c"));
            assertThat(told.words()).containsExactlyInAnyOrder("c1", "d1");
        }
    }

    @Test
    void a_position_of_ones_own_goes_on_exactly_behind_what_was_told() {
        pipeline.publish(article("a"), article("b"));
        String kept;
        try (var first = pipeline.consumer().from(Start.EARLIEST).open()) {
            heard().until(first, article("b")).until(first, article("a"));
            kept = first.position().toString();
        }
        pipeline.publish(article("a").revision(2));
        try (var second = pipeline.consumer().from(Position.parse(kept)).open()) {
            assertThat(heard().until(second, article("a").revision(2)).words()).containsExactly("a2");
        }
    }

    @Test
    void a_consumer_that_begins_now_hears_what_comes_and_a_group_that_did_misses_nothing_while_it_is_away() {
        pipeline.publish(article("before"));
        try (var first = group(Start.NOW).open()) {
            assertThat(joined(first).words()).isEmpty();
        }
        pipeline.publish(article("meanwhile"));
        try (var second = group(Start.NOW).open()) {
            assertThat(heard().until(second, article("meanwhile")).words()).containsExactly("meanwhile1");
        }
    }

    @Test
    void what_was_rolled_back_is_never_told() {
        pipeline.begin();
        pipeline.write(article("a"));
        pipeline.abort();
        pipeline.publish(article("a").revision(2));
        try (var consumer = pipeline.consumer().from(Start.EARLIEST).open()) {
            assertThat(heard().until(consumer, article("a").revision(2)).words())
                    .containsExactly("a2");
        }
    }

    @Test
    void of_one_article_what_happens_is_told_in_order_and_what_is_written_again_is_not() {
        try (var consumer = group(Start.NOW).open()) {
            joined(consumer);
            var heard = heard();
            pipeline.publish(article("a"));
            heard.until(consumer, article("a"));
            pipeline.delete(article("a"));
            heard.until(consumer, ArticleEvent.Deleted.class::isInstance);
            pipeline.publish(article("a"), article("a").revision(2));
            heard.until(consumer, article("a").revision(2));
            assertThat(heard.words()).containsExactly("a1", "a1 deleted", "a2");
        }
    }

    @Test
    void filters_hold_back_what_never_met_them_and_take_back_what_no_longer_does() {
        var consumer = pipeline.consumer()
                .from(Start.EARLIEST)
                .languages("en")
                .sources("news.example")
                .stories(StoryPolicy.ONE_PER_STORY);
        try (var opened = consumer.open()) {
            pipeline.publish(
                    article("a"),
                    article("german").language("de"),
                    article("copy").story(prefix + "a"));
            var heard = heard().until(opened, article("a"));
            pipeline.publish(article("a").revision(2).language("de"));
            heard.until(opened, article("a").revision(2));
            assertThat(heard.words()).containsExactly("a1", "a2 left");
        }
    }

    @Test
    void a_record_that_cannot_be_read_is_thrown_with_its_place_until_it_is_taken() {
        pipeline.publish(article("a"));
        pipeline.send(TestArticle.record(
                Topic.ARTICLES, prefix + "a", "junk".getBytes(UTF_8), EventType.ARTICLE_REVISED, "junk"));
        pipeline.publish(article("a").revision(2));
        String kept;
        try (var consumer = pipeline.consumer().from(Start.EARLIEST).open()) {
            var heard = heard();
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> heard.until(consumer, article("a").revision(2)))
                        .isInstanceOfSatisfying(
                                UnreadableRecordException.class,
                                thrown -> assertThat(thrown.key()).contains(prefix + "a"));
            }
            assertThat(heard.words()).containsExactly("a1");
            kept = consumer.position().toString();
        }
        var taken = new ArrayList<UnreadableRecordException>();
        try (var consumer = pipeline.consumer()
                .from(Position.parse(kept))
                .onUnreadable(taken::add)
                .open()) {
            assertThat(heard().until(consumer, article("a").revision(2)).words())
                    .containsExactly("a2");
        }
        assertThat(taken).hasSize(1);
        clean();
    }

    /** What cannot be read would meet the other tests. */
    private static void clean() {
        try {
            pipeline.forgetEvents();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_position_that_was_removed_is_no_silent_gap() throws Exception {
        pipeline.publish(article("a"));
        var nowhere = Stream.iterate(0, i -> i + 1)
                .limit(Topic.ARTICLES.partitions())
                .map(i -> i + "=0")
                .toList();
        pipeline.forgetEvents();
        try (var consumer = pipeline.consumer()
                .from(Position.parse(String.join(",", nowhere)))
                .open()) {
            assertThatThrownBy(() -> heard().until(consumer, article("a")))
                    .isInstanceOf(PositionGoneException.class)
                    .hasMessageContaining("Start.STATE");
        }
    }

    @Test
    void a_poll_is_ended_from_another_thread() throws Exception {
        try (var consumer = pipeline.consumer().from(Start.NOW).open()) {
            var poll = CompletableFuture.supplyAsync(() -> consumer.poll(Duration.ofMinutes(2)));
            consumer.wakeup();
            assertThat(poll.handle((events, thrown) -> thrown.getCause()).get(60, TimeUnit.SECONDS))
                    .isInstanceOf(WakeupException.class);
        }
    }

    @Test
    void what_cannot_be_promised_is_refused_with_the_way_out() {
        assertThatThrownBy(() -> pipeline.consumer().group("newswire.store")).hasMessageContaining("name of your own");
        assertThatThrownBy(() -> pipeline.consumer().kafka(Map.of("isolation.level", "read_uncommitted")))
                .hasMessageContaining("isolation.level is set by this library");
        assertThatThrownBy(() -> pipeline.consumer()
                        .group("g")
                        .from(Position.parse("0=1"))
                        .open())
                .hasMessageContaining("either a group or a position");
        try (var alone = pipeline.consumer().from(Start.NOW).open()) {
            assertThatThrownBy(alone::commit).hasMessageContaining("keep position()");
        }
    }

    @Test
    void a_broker_without_a_pipeline_is_said_to_be_one(@TempDir Path other) {
        try (var broker = LocalBroker.start(other.resolve("kafka"), Ports.free())) {
            assertThatThrownBy(
                            () -> ArticleConsumer.at(broker.bootstrapServers()).open())
                    .hasMessageContaining("there is no topic newswire.articles");
        }
    }

    @Test
    void two_members_of_a_group_share_the_articles_and_one_takes_over_from_the_other() {
        try (var stays = group(Start.NOW).open();
                var leaves = group(Start.NOW).open()) {
            joined(stays);
            var both = heard();
            awaitShared(stays, leaves);
            var articles = Stream.iterate(0, i -> i + 1)
                    .limit(20)
                    .map(i -> article("n" + i + "-"))
                    .toArray(TestArticle[]::new);
            pipeline.publish(articles);
            while (both.events.size() < articles.length) {
                both.poll(stays).poll(leaves);
            }
            stays.commit();
            leaves.commit();
            leaves.close();
            pipeline.publish(article("last"));
            both.until(stays, article("last"));
            assertThat(both.words()).doesNotHaveDuplicates().hasSize(articles.length + 1);
        }
    }

    /** Both have partitions. */
    private static void awaitShared(ArticleConsumer one, ArticleConsumer other) {
        while (one.position().toString().isEmpty()
                || other.position().toString().isEmpty()) {
            one.poll(Duration.ofMillis(100));
            other.poll(Duration.ofMillis(100));
        }
    }

    private Heard heard() {
        return new Heard(prefix);
    }

    /** What was heard until it had its partitions. */
    private Heard joined(ArticleConsumer consumer) {
        var heard = heard();
        while (consumer.position().toString().isEmpty()) {
            heard.poll(consumer);
        }
        return heard;
    }

    private TestArticle article(String name) {
        return TestArticle.of(prefix + name);
    }

    private ArticleConsumerBuilder group(Start start) {
        return pipeline.consumer().group("test." + prefix).from(start).kafka(Map.of("max.poll.records", 100));
    }
}
