package io.newswire.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class ClientDefaultsTest {
    @Test
    void whoever_writes_packs_with_little_memory_for_each_batch() {
        var own = new ProducerConfig(withSerializers(ClientDefaults.producer()));
        var ofStreams = new StreamsConfig(withApplication(ClientDefaults.streams("test", "sample")));
        var producer = ofStreams.getProducerConfigs("client");
        assertThat(own.getString(ProducerConfig.COMPRESSION_TYPE_CONFIG)).isEqualTo("zstd");
        assertThat(own.getInt(ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG)).isOne();
        assertThat(producer)
                .containsEntry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd")
                .containsEntry(ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG, 1);
    }

    private static Map<String, Object> withSerializers(Map<String, Object> config) {
        var serializer = "org.apache.kafka.common.serialization.ByteArraySerializer";
        config.putAll(Map.of(
                "bootstrap.servers",
                "unused:1",
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                serializer,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                serializer));
        return config;
    }

    private static Map<String, Object> withApplication(Map<String, Object> config) {
        config.put("bootstrap.servers", "unused:1");
        return config;
    }
}
