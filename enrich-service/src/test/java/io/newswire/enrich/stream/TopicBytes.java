package io.newswire.enrich.stream;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.test.TestRecord;

/** What was written, in bytes of keys, values and headers before compression. */
final class TopicBytes {
    private TopicBytes() {}

    /** Since the last call, by topic. */
    static Map<String, Long> each(EnrichHarness enrich, List<String> topics, int articles) {
        var bytes = new TreeMap<String, Long>();
        topics.forEach(topic -> bytes.put(topic, of(enrich, topic) / articles));
        return bytes;
    }

    private static long of(EnrichHarness enrich, String topic) {
        var output = enrich.driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        return output.readRecordsToList().stream().mapToLong(TopicBytes::size).sum();
    }

    private static long size(TestRecord<byte[], byte[]> record) {
        long headers = 0;
        for (var header : record.headers()) {
            headers += header.key().length() + header.value().length;
        }
        return record.key().length + (record.value() == null ? 0 : record.value().length) + headers;
    }
}
