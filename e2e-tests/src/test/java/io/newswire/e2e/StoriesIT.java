package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.cli.local.LocalBroker;
import io.newswire.cli.local.Ports;
import io.newswire.cli.oracle.CommittedRecords;
import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Story;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of the enrich service that share its partitions, while copies come in at the same instant. */
@Timeout(300)
class StoriesIT {
    private static final Duration ALL_THROUGH = Duration.ofSeconds(180);
    private static final JsonCodec<Article> ARTICLE = JsonCodec.of(Article.class);
    private static final JsonCodec<Story> STORY = JsonCodec.of(Story.class);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private LocalBroker broker;
    private ServiceUnderTest one;
    private ServiceUnderTest other;
    private CommittedRecords topics;

    @BeforeEach
    void start() {
        broker = LocalBroker.start(directory.resolve("kafka"), Ports.free());
        topics = new CommittedRecords(broker.bootstrapServers());
        one = instance("one");
        other = instance("other");
    }

    @AfterEach
    void stop() throws Exception {
        one.close();
        other.close();
        broker.close();
    }

    @Test
    void copies_that_come_at_once_are_one_story_though_an_instance_dies_and_comes_back_meanwhile() throws Exception {
        var first = new WireStories(0, 20);
        var second = new WireStories(20, 40);
        one.start();
        one.awaitReady();
        other.start();
        other.awaitReady();
        try (var pages = new TopicWriter(broker.bootstrapServers())) {
            pages.sendPages(first.pages());
            await().atMost(ALL_THROUGH)
                    .until(() -> !topics.readAll(Topic.ARTICLES).isEmpty());
            one.kill();
            pages.sendPages(second.pages());
            one.start();
        }

        var all = new WireStories(0, 40).groups();
        var told = all.stream().filter(group -> group.size() > 1).collect(Collectors.toSet());
        awaitSame("every copy is in its story", () -> open(stories()), told);
        awaitSame("every article is published", this::byStory, all);
        assertThat(topics.readAll(Topic.DEAD_LETTERS)).isEmpty();
        assertThat(revisions()).as("each revision once").doesNotHaveDuplicates();
        keepsItsStateOverAStop();
    }

    /** Stores that nothing was written to move as well, and none of their tasks is taken for corrupted. */
    @Test
    void an_instance_that_ends_before_anything_came_hands_its_partitions_over_whole() throws Exception {
        one.start();
        one.awaitReady();
        other.start();
        other.awaitReady();
        assertThat(other.terminate()).isTrue();
        var reports = new WireStories(0, 20);
        try (var pages = new TopicWriter(broker.bootstrapServers())) {
            pages.sendPages(reports.pages());
        }
        awaitSame("every article is published", this::byStory, reports.groups());
        assertThat(topics.readAll(Topic.DEAD_LETTERS)).isEmpty();
        assertThat(revisions()).as("each revision once").doesNotHaveDuplicates();
        assertThat(one.log()).doesNotContain("corrupted");
    }

    /** The one that is left takes over all partitions, and has the state of all when it comes back. */
    private void keepsItsStateOverAStop() throws Exception {
        assertThat(other.terminate()).isTrue();
        try (var pages = new TopicWriter(broker.bootstrapServers())) {
            pages.sendPages(new WireStories(40, 60).pages());
        }
        awaitSame("every article is published", this::byStory, new WireStories(0, 60).groups());
        assertThat(one.log()
                        .lines()
                        .filter(line -> line.contains("extract: ") || line.contains("duplicates: published")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("\"stage\":\"").contains("\"article_id\":\""));
        assertThat(one.terminate()).isTrue();
        var before = one.log().length();
        one.start();
        one.awaitReady();
        assertThat(one.log().substring(before)).doesNotContain("corrupted").contains("is up");
    }

    private static void awaitSame(String what, Supplier<Set<Set<String>>> groups, Set<Set<String>> expected) {
        await(what).atMost(ALL_THROUGH).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            var actual = groups.get();
            assertThat(without(expected, actual)).as("missing").isEmpty();
            assertThat(without(actual, expected)).as("not expected").isEmpty();
        });
    }

    private static Set<Set<String>> without(Set<Set<String>> some, Set<Set<String>> others) {
        return some.stream().filter(each -> !others.contains(each)).collect(Collectors.toSet());
    }

    private ServiceUnderTest instance(String name) {
        var settings = Map.of(
                "NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "NEWSWIRE_LOG_LEVEL",
                "debug",
                "NEWSWIRE_ENRICH_ENTITIES",
                "false",
                "NEWSWIRE_ENRICH_STATE_DIR",
                directory.resolve(name + "-state").toString());
        return new ServiceUnderTest("io.newswire.enrich.EnrichService", settings, directory.resolve(name + ".log"));
    }

    /** As a compacted topic keeps them. */
    private Map<String, Story> stories() {
        var stories = new HashMap<String, Story>();
        for (var record : topics.readAll(Topic.STORIES)) {
            if (record.value() == null) {
                stories.remove(key(record));
            } else {
                stories.put(key(record), STORY.decode(record.value()));
            }
        }
        return stories;
    }

    private static Set<Set<String>> open(Map<String, Story> stories) {
        return stories.values().stream()
                .filter(story -> story.mergedInto() == null)
                .map(story ->
                        story.members().stream().map(Member::articleId).collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }

    /** The articles by the story that their newest revision names, or the one that it was merged into. */
    private Set<Set<String>> byStory() {
        var stories = stories();
        var newest = new HashMap<String, Article>();
        articles().forEach(article -> newest.put(article.id(), article));
        var groups = newest.values().stream()
                .collect(Collectors.groupingBy(
                        article -> resolved(String.valueOf(article.story()), stories),
                        Collectors.mapping(Article::id, Collectors.toCollection(TreeSet::new))));
        return Set.copyOf(groups.values());
    }

    private static String resolved(String story, Map<String, Story> stories) {
        var told = stories.get(story);
        return told == null || told.mergedInto() == null ? story : resolved(told.mergedInto(), stories);
    }

    private List<Article> articles() {
        return topics.readAll(Topic.ARTICLES).stream()
                .map(record -> ARTICLE.decode(record.value()))
                .toList();
    }

    private List<String> revisions() {
        return articles().stream()
                .map(article -> article.id() + ":" + article.revision())
                .toList();
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }
}
