package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.cli.local.LocalBroker;
import io.newswire.cli.local.Ports;
import io.newswire.cli.oracle.CommittedRecords;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A feed that names a hub: the ingest service subscribes there, and takes what the hub pushes. */
@Timeout(240)
class WebSubIT {
    private static final Duration SOON = Duration.ofSeconds(90);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void a_feed_with_a_hub_is_subscribed_to_and_its_pushes_are_read() throws Exception {
        try (var web = new HubAndSite();
                var broker = LocalBroker.start(directory.resolve("kafka"), Ports.free());
                var ingest = ingest(broker, web);
                var topics = new TopicWriter(broker.bootstrapServers())) {
            ingest.start();
            ingest.awaitReady();
            topics.send(Topic.FEEDS, web.feed(), FeedSettings.of(web.feed(), Instant.now()));

            await("the hub is asked").atMost(SOON).until(() -> !web.asked().isEmpty());
            var form = web.asked().element();
            assertThat(form).containsEntry("hub.mode", "subscribe").containsEntry("hub.topic", web.feed());
            assertThat(web.verify(form, "challenge-17")).isEqualTo("challenge-17");
            await("subscribed").atMost(SOON).until(() -> statuses(broker).anyMatch(s -> s.pushedUntil() != null));

            assertThat(web.push(form, "forged", "not the secret")).isEqualTo(202);
            assertThat(web.push(form, "pushed", form.getOrDefault("hub.secret", "")))
                    .isEqualTo(200);
            await("the pushed link").atMost(SOON).until(() -> links(broker).anyMatch(l -> l.endsWith("/pushed")));
            assertThat(links(broker)).noneMatch(link -> link.endsWith("/forged"));
        }
    }

    private ServiceUnderTest ingest(LocalBroker broker, HubAndSite web) {
        var settings = new HashMap<String, String>(Map.of(
                "NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "NEWSWIRE_INGEST_ALLOWED_HOSTS", web.allowed(),
                "NEWSWIRE_INGEST_HOST_DELAY", "10ms",
                "NEWSWIRE_INGEST_STATE_DIR", directory.resolve("state").toString(),
                "NEWSWIRE_INGEST_WEBSUB_SECRET", "known to all instances"));
        int port = Ports.free();
        settings.put("NEWSWIRE_INGEST_WEBSUB_CALLBACK", "http://" + Ports.LOOPBACK + ":" + port);
        return new ServiceUnderTest(
                "io.newswire.ingest.IngestService", settings, directory.resolve("ingest.log"), port);
    }

    private static Stream<FeedStatus> statuses(LocalBroker broker) {
        return values(broker, Topic.FEED_STATUS, FeedStatus.class);
    }

    private static Stream<String> links(LocalBroker broker) {
        return values(broker, Topic.LINKS, ArticleLink.class).map(ArticleLink::url);
    }

    private static <T> Stream<T> values(LocalBroker broker, Topic topic, Class<T> type) {
        return new CommittedRecords(broker.bootstrapServers())
                .readAll(topic).stream().map(record -> JsonCodec.of(type).decode(record.value()));
    }
}
