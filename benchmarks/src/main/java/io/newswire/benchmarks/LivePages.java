package io.newswire.benchmarks;

import io.newswire.contracts.Article;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Pages that are written to their topic as the fetcher does, and the articles that come of them. */
final class LivePages implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final JsonCodec<Article> ARTICLE = JsonCodec.of(Article.class);
    private static final JsonCodec<ReprocessRun> RUN = JsonCodec.of(ReprocessRun.class);

    private final List<Path> files;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread reader = Thread.ofPlatform().daemon().unstarted(this::read);
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final Map<String, Long> taken = new ConcurrentHashMap<>();
    private final Map<String, Article> articles = new ConcurrentHashMap<>();
    private volatile boolean closing;
    private volatile @Nullable ReprocessRun run;
    private int next;

    LivePages(String bootstrap, Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "acks",
                        "all",
                        "max.request.size",
                        20 << 20,
                        "compression.type",
                        "zstd"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = Stream.of(Topic.ARTICLES, Topic.REPROCESS_RUNS)
                .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        reader.start();
    }

    private void read() {
        while (!closing) {
            for (var record : consumer.poll(POLL)) {
                if (record.value() == null) {
                    continue;
                }
                if (record.topic().equals(Topic.ARTICLES.topicName())) {
                    var article = ARTICLE.decode(record.value());
                    var at = sent.get(article.id());
                    if (at != null) {
                        taken.putIfAbsent(article.id(), System.nanoTime() - at);
                    }
                    articles.put(article.id(), article);
                } else {
                    run = RUN.decode(record.value());
                }
            }
        }
        consumer.close();
    }

    /** Those of so many pages that are articles; waits until no more come. */
    List<Article> sendAndAwait(int pages) throws Exception {
        for (int i = 0; i < pages; i++) {
            sendNext();
        }
        var deadline = Instant.now().plus(LONGEST);
        for (int before = -1; before != articles.size() || before == 0; ) {
            before = articles.size();
            TimeUnit.SECONDS.sleep(10);
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(articles.size() + " articles after " + LONGEST);
            }
        }
        return new ArrayList<>(articles.values());
    }

    /** Sends evenly; sorted times from the page in its topic to the article in its own, of the pages that became one. */
    List<Duration> latencies(double perSecond, Duration time) throws Exception {
        sent.clear();
        taken.clear();
        long begun = System.nanoTime();
        for (int i = 0; i < perSecond * time.toSeconds(); i++) {
            long due = begun + (long) (i * 1e9 / perSecond);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            sendNext();
        }
        TimeUnit.SECONDS.sleep(10);
        return taken.values().stream().sorted().map(Duration::ofNanos).toList();
    }

    private void sendNext() throws IOException {
        var file = files.get(next % files.size());
        // Every round is another site's, with a text of its own: no copy of the one before.
        var url = "https://news" + next + ".example/story";
        var html = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("</p>", " w" + next + ".</p>");
        next++;
        var id = ArticleId.ofUrl(url);
        var page = new PageMetadata(
                id, url, url, 200, "text/html; charset=utf-8", null, null, Instant.now(), List.of(), null, null);
        var record = new ProducerRecord<>(
                Topic.PAGES.topicName(), id.getBytes(StandardCharsets.UTF_8), html.getBytes(StandardCharsets.UTF_8));
        record.headers().add(EventHeader.PAGE, JsonCodec.of(PageMetadata.class).encode(page));
        sent.put(id, System.nanoTime());
        producer.send(record);
    }

    void send(Topic topic, String key, byte[] value) {
        producer.send(new ProducerRecord<>(topic.topicName(), key.getBytes(StandardCharsets.UTF_8), value));
    }

    /** Waits until a run has begun to read. */
    void awaitRun(Duration atMost) throws InterruptedException {
        var deadline = Instant.now().plus(atMost);
        while (reprocessed() == 0) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("no run has begun");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Articles that the run at work has looked at. */
    long reprocessed() {
        var now = run;
        return now == null || now.state() == ReprocessRun.State.DISCARDED ? 0 : now.done();
    }

    String lastRun() {
        var now = run;
        return now == null ? "" : now.id();
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        reader.join();
        producer.close();
    }
}
