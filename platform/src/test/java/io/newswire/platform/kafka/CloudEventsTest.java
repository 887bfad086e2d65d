package io.newswire.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.kafka.CloudEventDeserializer;
import io.newswire.contracts.EventMetadata;
import io.newswire.contracts.EventType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CloudEventsTest {
    @Test
    void our_records_are_read_by_the_cloudevents_sdk() {
        var event = EventMetadata.of(
                        EventType.ARTICLE_PUBLISHED,
                        "/newswire/enrich-service",
                        "abc:1",
                        "abc",
                        Instant.parse("2026-01-02T03:04:05Z"))
                .causedBy("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        var data = "{\"id\":\"abc\"}".getBytes(StandardCharsets.UTF_8);

        try (var deserializer = new CloudEventDeserializer()) {
            var read = deserializer.deserialize("newswire.articles", EventHeaders.json(event), data);

            assertThat(read.getId()).isEqualTo("abc:1");
            assertThat(read.getType()).isEqualTo("newswire.article.published");
            assertThat(read.getSource()).isEqualTo(URI.create("/newswire/enrich-service"));
            assertThat(read.getSubject()).isEqualTo("abc");
            assertThat(Objects.requireNonNull(read.getTime()).toInstant())
                    .isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
            assertThat(read.getDataContentType()).isEqualTo("application/json");
            assertThat(read.getDataSchema()).isEqualTo(URI.create("urn:newswire:schema:article:1"));
            assertThat(Objects.requireNonNull(read.getData()).toBytes()).isEqualTo(data);
        }
    }
}
