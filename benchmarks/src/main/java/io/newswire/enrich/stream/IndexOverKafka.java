package io.newswire.enrich.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.enrich.duplicates.Answer;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.Lookup;
import io.newswire.platform.kafka.KafkaClients;
import io.newswire.platform.kafka.StreamsRunner;
import io.newswire.platform.settings.KafkaSettings;
import io.newswire.platform.telemetry.Health;
import io.newswire.platform.telemetry.StageMeters;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;

/** The index and nothing else over a broker: as many instances as are started, each in its own folder. */
public final class IndexOverKafka implements AutoCloseable {
    private static final String PROBES = "probes";
    /** Their times are those of the window: the broker must not take them for old. */
    private static final Map<String, String> KEPT = Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1");

    private final Map<String, StreamsRunner> running = new HashMap<>();
    private final LongAdder answered = new LongAdder();
    private final KafkaClients clients;
    private final Producer<byte[], byte[]> producer;
    private final double threshold;
    private final Duration window;

    public IndexOverKafka(String bootstrapServers, double threshold, Duration window) throws Exception {
        this.threshold = threshold;
        this.window = window;
        clients = new KafkaClients("index", new Settings(bootstrapServers), new SimpleMeterRegistry(), new Health());
        producer = clients.producer("probes");
        try (var admin = clients.admin()) {
            var probes = new NewTopic(PROBES, EnrichTopology.SHARDS, (short) 1).configs(KEPT);
            admin.createTopics(List.of(probes)).all().get();
        }
    }

    public void start(Path folder) {
        running.put(folder.toString(), clients.streams("index", "index", topology(), 2, folder.toString()));
    }

    public void stop(Path folder) {
        Objects.requireNonNull(running.remove(folder.toString()), "not started").close();
    }

    private Topology topology() {
        var builder = new StreamsBuilder();
        builder.addStateStore(Stores.sketches(window));
        var lookup = new Lookup(threshold, EnrichTopology.SHARDS);
        var registry = new SimpleMeterRegistry();
        var meters = new StageMeters(registry, "duplicates");
        var gauges = new IndexGauges(registry);
        builder.stream(
                        PROBES,
                        Consumed.with(Serdes.Integer(), IndexEntrySerde.create())
                                .withName(PROBES))
                .process(
                        () -> new Started<Integer, IndexEntry, String, Answer>(meters, context -> {
                            var answer = new AnswerProbes(context, lookup, window, meters, gauges);
                            return probe -> {
                                answer.accept(probe);
                                answered.increment();
                            };
                        }),
                        Named.as("answer"),
                        Stores.SKETCHES);
        return builder.build();
    }

    /** @return how many shards are asked */
    public int send(IndexEntry article) {
        var shards = article.targets(EnrichTopology.SHARDS);
        for (int shard : shards) {
            var key = ByteBuffer.allocate(Integer.BYTES).putInt(shard).array();
            long time = article.seenAt().toEpochMilli();
            producer.send(new ProducerRecord<>(PROBES, shard, time, key, IndexEntrySerde.encode(article)));
        }
        return shards.size();
    }

    /** Probes that were answered since the beginning, by all instances. */
    public long answered() {
        return answered.sum();
    }

    @Override
    public void close() {
        new ArrayList<>(running.values()).forEach(StreamsRunner::close);
        producer.close();
    }

    private record Settings(String bootstrapServers) implements KafkaSettings {
        @Override
        public short replicationFactor() {
            return 1;
        }

        @Override
        public int standbyReplicas() {
            return 1;
        }

        @Override
        public Duration startupTimeout() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Map<String, String> client() {
            return Map.of();
        }
    }
}
