package io.newswire.enrich.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.contracts.Article;
import io.newswire.contracts.Story;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.StoryPlace;
import io.newswire.contracts.Topic;
import io.newswire.enrich.duplicates.Answer;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.Lookup;
import io.newswire.enrich.page.PageReader;
import io.newswire.platform.kafka.JsonSerde;
import io.newswire.platform.telemetry.Spans;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * From pages to articles, over a detour through the index of bands:
 *
 * <pre>
 * pages ─► read ─► probes, by shard of the index ─► answer ─► answers, back to the page's partition ─► decide ─► articles
 *       └► remove: tombstones of what is gone ─► articles                                                  │
 * articles-promoted ─► promote ─► articles, or probes as those of a page that is read                       │
 *                                                              moves, by story ◄───────────────────────────┘
 *                                                                │  ▲
 *                             stories ◄───────────────────── move ──┘
 *                                                              └► places, back to the page's partition ─► place ─► articles
 * </pre>
 *
 * Read, remove, promote, decide and place share the stores of their partition; each shard of the index and of the stories has its own.
 *
 * @param threshold least similarity of a near-duplicate
 * @param window how long an article can be repeated
 * @param deadline how long a revision waits for the index, and is kept for an answer that nobody asked for
 */
public record EnrichTopology(double threshold, Duration window, Duration deadline) {
    /** One task each; the partitions of the two repartition topics follow. A change of it loses the index. */
    static final int SHARDS = Topic.PAGES.partitions();

    private static final String[] OF_ARTICLES = {Stores.ARTICLES, Stores.DRAFTS};

    public Topology build(PageReader reader, MeterRegistry registry, Spans spans) {
        var builder = new StreamsBuilder();
        builder.addStateStore(Stores.articles());
        builder.addStateStore(Stores.drafts());
        builder.addStateStore(Stores.sketches(window));
        builder.addStateStore(Stores.stories(window));
        builder.addStateStore(Stores.storyMembers(window));
        var extract = new StageMeters(registry, "extract", spans);
        var duplicates = new StageMeters(registry, "duplicates", spans);
        var pages = builder.stream(
                Topic.PAGES.topicName(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("pages"));
        var promoted = promoted(builder, new StageMeters(registry, "promote"));
        var answers = answers(probes(pages, promoted, reader, extract), duplicates, new IndexGauges(registry));
        var placed = read(builder, Topic.STORY_PLACES, StoryPlace.class)
                .process(
                        () -> new Started<String, StoryPlace, String, Object>(
                                duplicates, context -> new PlaceArticles(context, duplicates)),
                        Named.as("place"),
                        OF_ARTICLES);
        var events = decisions(answers, duplicates)
                .merge(deletions(pages, extract), Named.as("decided-and-gone"))
                .merge(promoted, Named.as("and-promoted"))
                .merge(placed, Named.as("events"));
        var articles = new Outputs(events, "articles");
        articles.send(Article.class, Topic.ARTICLES);
        articles.send(Article.class, Topic.ARTICLES_LATEST);
        articles.send(StoryMove.class, Topic.STORY_MOVES);
        stories(builder, new StageMeters(registry, "stories"));
        return builder.build();
    }

    /** Revisions and, of those that are to be compared, probes. */
    private KStream<String, Object> promoted(StreamsBuilder builder, StageMeters meters) {
        return read(builder, Topic.ARTICLES_PROMOTED, Article.class)
                .process(
                        () -> new Started<String, Article, String, Object>(
                                meters, context -> new PromoteArticles(context, SHARDS, window, meters)),
                        Named.as("promote"),
                        OF_ARTICLES);
    }

    private KStream<Integer, IndexEntry> probes(
            KStream<String, byte[]> pages, KStream<String, Object> promoted, PageReader reader, StageMeters meters) {
        var again = promoted.filter((id, value) -> value instanceof IndexEntry, Named.as("only-probes"))
                .flatMap((id, value) -> byShard((IndexEntry) value), Named.as("probes-by-shard"));
        return pages.filter((id, body) -> body != null, Named.as("there"))
                .process(
                        () -> new Started<String, byte[], Integer, IndexEntry>(
                                meters, context -> new ReadPages(context, reader, SHARDS, meters)),
                        Named.as("read"),
                        OF_ARTICLES)
                .merge(again, Named.as("all-probes"))
                .repartition(Repartitioned.with(Serdes.Integer(), IndexEntrySerde.create())
                        .withName("probes-3")
                        .withNumberOfPartitions(SHARDS)
                        .withStreamPartitioner((topic, shard, probe, partitions) -> Optional.of(Set.of(shard))));
    }

    private static List<KeyValue<Integer, IndexEntry>> byShard(IndexEntry probe) {
        return probe.targets(SHARDS).stream()
                .map(shard -> KeyValue.pair(shard, probe))
                .toList();
    }

    private KStream<String, Answer> answers(
            KStream<Integer, IndexEntry> probes, StageMeters meters, IndexGauges gauges) {
        var lookup = new Lookup(threshold, SHARDS);
        return probes.process(
                        () -> new Started<Integer, IndexEntry, String, Answer>(
                                meters, context -> new AnswerProbes(context, lookup, window, meters, gauges)),
                        Named.as("answer"),
                        Stores.SKETCHES)
                .repartition(Repartitioned.with(Serdes.String(), JsonSerde.of(Answer.class))
                        .withName("answers")
                        .withNumberOfPartitions(SHARDS)
                        // Not by the key's hash: whoever wrote the page may have placed it by another one.
                        .withStreamPartitioner((topic, id, answer, partitions) -> Optional.of(Set.of(answer.home()))));
    }

    private KStream<String, Object> decisions(KStream<String, Answer> answers, StageMeters meters) {
        return answers.process(
                () -> new Started<String, Answer, String, Object>(
                        meters, context -> DecideRevisions.start(context, deadline, meters)),
                Named.as("decide"),
                OF_ARTICLES);
    }

    private static KStream<String, Object> deletions(KStream<String, byte[]> pages, StageMeters meters) {
        return pages.filter((id, body) -> body == null, Named.as("gone"))
                .process(
                        () -> new Started<String, byte[], String, Object>(
                                meters, context -> new RemoveArticles(context, meters)),
                        Named.as("remove"),
                        Stores.ARTICLES);
    }

    private void stories(StreamsBuilder builder, StageMeters meters) {
        var moved = read(builder, Topic.STORY_MOVES, StoryMove.class)
                .process(
                        () -> new Started<String, StoryMove, String, Object>(
                                meters, context -> new MoveStories(context, window, meters)),
                        Named.as("move"),
                        Stores.STORIES,
                        Stores.STORY_MEMBERS);
        var stories = new Outputs(moved, "stories");
        stories.send(Story.class, Topic.STORIES);
        stories.send(StoryMove.class, Topic.STORY_MOVES);
        stories.send(StoryPlace.class, Topic.STORY_PLACES, (topic, id, place, partitions) -> {
            return Optional.of(Set.of(place.home()));
        });
    }

    private static <V> KStream<String, V> read(StreamsBuilder builder, Topic topic, Class<V> type) {
        return builder.stream(
                topic.topicName(),
                Consumed.with(Serdes.String(), JsonSerde.of(type)).withName("read-" + topic.topicName()));
    }
}
