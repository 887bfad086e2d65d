package io.newswire.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Records that nobody should write. */
final class HostileRecord {
    private static final Path GOLDEN = Path.of("..", "contracts", "src", "test", "resources", "golden");
    /** Keys of records by the field that names them, the first that is there. */
    private static final List<String> NAMED_BY = List.of("/articleId", "/id", "/feedUrl", "/url");

    private static final byte[] BODY =
            ("<html><head><title>Harbour bridge reopens</title></head><body><article><h1>Harbour"
                            + " bridge reopens</h1>"
                            + "<p>After two years of work the bridge over the harbour is open again, said the port.</p>"
                                    .repeat(8)
                            + "</article></body></html>")
                    .getBytes(UTF_8);

    private HostileRecord() {}

    /** A document as the value. */
    static ProducerRecord<byte[], byte[]> holding(Topic topic, String key, byte[] document) {
        return new ProducerRecord<>(topic.topicName(), key.getBytes(UTF_8), document);
    }

    /** A document where a page has its metadata. */
    static ProducerRecord<byte[], byte[]> pageWith(String key, byte[] metadata) {
        var page = holding(Topic.PAGES, key, BODY);
        page.headers().add(EventHeader.PAGE, metadata);
        return page;
    }

    static ProducerRecord<byte[], byte[]> page(PageMetadata metadata, byte[] body) {
        var page = holding(Topic.PAGES, metadata.articleId(), body);
        page.headers().add(EventHeader.PAGE, JsonCodec.of(PageMetadata.class).encode(metadata));
        return page;
    }

    /** Each value of each kind of record at each extreme, every record with an id of its own. */
    static List<ProducerRecord<byte[], byte[]>> extremes(ReadTopic read, String host) throws IOException {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var sample : read.samples()) {
            for (var json : ExtremeJson.of(Files.readString(GOLDEN.resolve(sample + ".json")))) {
                records.add(extreme(read.topic(), json, host, records.size()));
            }
        }
        return records;
    }

    private static ProducerRecord<byte[], byte[]> extreme(Topic topic, String json, String host, int number) {
        var id = "%08x%08x%08x%08x".formatted(topic.ordinal(), number, 0xbad, 0xbad);
        var unique = json.replace("710e25b23f3ecf9c481e36f179b45415", id)
                .replaceAll("https://[a-z]+\\.example", "http://" + host)
                .replace("\"news.example\"", "\"" + host + "\"")
                .replace("/rss", "/rss/" + number);
        var bytes = unique.getBytes(UTF_8);
        return switch (topic) {
            case PAGES -> pageWith(id, bytes);
            case DEAD_LETTERS -> headed(holding(topic, id, BODY), EventHeader.DEAD_LETTER, bytes);
            case LINKS, FETCH_RESULTS, ERRANDS, FEED_DELIVERIES -> holding(topic, host, bytes);
            case FETCH_REQUESTS -> holding(topic, id, bytes); // Of one host only the newest is looked at.
            default -> holding(topic, key(unique), bytes);
        };
    }

    private static String key(String json) {
        try {
            var root = JsonMapper.shared().readTree(json);
            return NAMED_BY.stream()
                    .map(root::at)
                    .filter(node -> node.isString())
                    .findFirst()
                    .map(node -> node.asString())
                    .orElse("nobody");
        } catch (RuntimeException e) {
            return "nobody"; // Not every extreme is one that a tree can hold.
        }
    }

    /** Headers of any record at their extremes, on records that are right otherwise. */
    static List<ProducerRecord<byte[], byte[]>> oddHeaders(ReadTopic read, String host) throws IOException {
        var values = new ArrayList<byte @Nullable []>();
        values.add(null);
        values.addAll(List.of(new byte[0], new byte[] {0, -1, -128}, "null".getBytes(UTF_8), "{}".getBytes(UTF_8)));
        for (var time : List.of(
                "+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z", "1600-01-01T00:00:00Z")) {
            values.add(time.getBytes(UTF_8));
        }
        var good = Files.readString(GOLDEN.resolve(read.samples().getFirst() + ".json"));
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var name : List.of(
                EventHeader.FETCHED_AT,
                EventHeader.TIME,
                EventHeader.TRACEPARENT,
                EventHeader.REDRIVEN,
                EventHeader.EXCHANGE,
                EventHeader.TYPE)) {
            for (var value : values) {
                records.add(headed(extreme(read.topic(), good, host, 100_000 + records.size()), name, value));
            }
        }
        for (var json : ExtremeJson.of(Files.readString(GOLDEN.resolve("redrive.json")))) {
            records.add(headed(
                    extreme(read.topic(), good, host, 100_000 + records.size()),
                    EventHeader.REDRIVEN,
                    json.getBytes(UTF_8)));
        }
        return records;
    }

    private static ProducerRecord<byte[], byte[]> headed(
            ProducerRecord<byte[], byte[]> record, String name, byte @Nullable [] value) {
        record.headers().add(name, value);
        return record;
    }

    /** Keys that are missing or no text, on a record that is right otherwise; and nothing but a key. */
    static List<ProducerRecord<byte[], byte[]>> oddKeys(ReadTopic read, String host) throws IOException {
        var good = extreme(
                read.topic(), Files.readString(GOLDEN.resolve(read.samples().getFirst() + ".json")), host, 200_000);
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        var keys = new ArrayList<byte @Nullable []>();
        keys.add(null);
        keys.addAll(List.of(
                new byte[0],
                new byte[] {-1, -2, 0},
                "a b\u0000c/d".getBytes(UTF_8),
                "x".repeat(100_000).getBytes(UTF_8)));
        for (var key : keys) {
            for (var value : new byte @Nullable [][] {good.value(), null}) {
                if (key != null || !isCompacted(read.topic())) {
                    records.add(new ProducerRecord<>(read.topic().topicName(), null, key, value, good.headers()));
                }
            }
        }
        return records;
    }

    /** The broker itself refuses a record without a key. */
    private static boolean isCompacted(Topic topic) {
        return String.valueOf(topic.config().get("cleanup.policy")).contains("compact");
    }
}
