package io.newswire.enrich.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.contracts.Article;
import io.newswire.contracts.Topic;
import io.newswire.enrich.duplicates.Answer;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.Lookup;
import io.newswire.enrich.page.PageReader;
import io.newswire.platform.kafka.JsonSerde;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * From pages to articles, over a detour through the index of bands:
 *
 * <pre>
 * pages ─► read ─► probes, by shard of the index ─► answer ─► answers, back to the page's partition ─► decide ─► articles
 *       └► remove: tombstones of what is gone ─► articles
 * </pre>
 *
 * Read, remove and decide share the stores of their partition; each shard of the index has its own.
 *
 * @param threshold least similarity of a near-duplicate
 * @param window how long an article can be repeated
 * @param deadline how long a revision waits for the index, and is kept for an answer that nobody asked for
 */
public record EnrichTopology(double threshold, Duration window, Duration deadline) {
    /** One task each; the partitions of the two repartition topics follow. A change of it loses the index. */
    static final int SHARDS = Topic.PAGES.partitions();

    public Topology build(PageReader reader, MeterRegistry registry) {
        var builder = new StreamsBuilder();
        builder.addStateStore(Stores.articles());
        builder.addStateStore(Stores.drafts());
        builder.addStateStore(Stores.bands(window));
        var extract = new StageMeters(registry, "extract");
        var duplicates = new StageMeters(registry, "duplicates");
        var pages = builder.stream(
                Topic.PAGES.topicName(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("pages"));
        var answers = answers(probes(pages, reader, extract), duplicates);
        publish(decisions(answers, duplicates).merge(deletions(pages, extract), Named.as("events")));
        return builder.build();
    }

    private KStream<Integer, IndexEntry> probes(KStream<String, byte[]> pages, PageReader reader, StageMeters meters) {
        return pages.filter((id, body) -> body != null, Named.as("there"))
                .process(
                        () -> new Started<String, byte[], Integer, IndexEntry>(
                                context -> new ReadPages(context, reader, SHARDS, meters)),
                        Named.as("read"),
                        Stores.ARTICLES,
                        Stores.DRAFTS)
                .repartition(Repartitioned.with(Serdes.Integer(), IndexEntrySerde.create())
                        .withName("probes-2")
                        .withNumberOfPartitions(SHARDS)
                        .withStreamPartitioner((topic, shard, probe, partitions) -> Optional.of(Set.of(shard))));
    }

    private KStream<String, Answer> answers(KStream<Integer, IndexEntry> probes, StageMeters meters) {
        var lookup = new Lookup(threshold, SHARDS);
        return probes.process(
                        () -> new Started<Integer, IndexEntry, String, Answer>(
                                context -> new AnswerProbes(context, lookup, window, meters)),
                        Named.as("answer"),
                        Stores.BANDS)
                .repartition(Repartitioned.with(Serdes.String(), JsonSerde.of(Answer.class))
                        .withName("answers")
                        .withNumberOfPartitions(SHARDS)
                        // Not by the key's hash: whoever wrote the page may have placed it by another one.
                        .withStreamPartitioner((topic, id, answer, partitions) -> Optional.of(Set.of(answer.home()))));
    }

    private KStream<String, Article> decisions(KStream<String, Answer> answers, StageMeters meters) {
        return answers.process(
                () -> new Started<String, Answer, String, Article>(
                        context -> DecideRevisions.start(context, deadline, meters)),
                Named.as("decide"),
                Stores.ARTICLES,
                Stores.DRAFTS);
    }

    private static KStream<String, Article> deletions(KStream<String, byte[]> pages, StageMeters meters) {
        return pages.filter((id, body) -> body == null, Named.as("gone"))
                .process(
                        () -> new Started<String, byte[], String, Article>(
                                context -> new RemoveArticles(context, meters)),
                        Named.as("remove"),
                        Stores.ARTICLES);
    }

    private static void publish(KStream<String, Article> articles) {
        var as = Produced.with(Serdes.String(), JsonSerde.of(Article.class));
        articles.to(Topic.ARTICLES.topicName(), as.withName("articles-out"));
        articles.to(Topic.ARTICLES_LATEST.topicName(), as.withName("articles-latest-out"));
    }
}
