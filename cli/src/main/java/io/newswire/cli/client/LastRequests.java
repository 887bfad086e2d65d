package io.newswire.cli.client;

import io.newswire.cli.Endpoints;
import io.newswire.cli.sources.ArticleRobots;
import io.newswire.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** What the topics still tell of an article of which nothing is stored. */
final class LastRequests {
    private static final Duration BACK = Duration.ofDays(1);

    private LastRequests() {}

    /** For people: why nothing is stored. */
    static String of(Endpoints endpoints, ArticleName article) {
        if (article.url() == null) {
            return published(endpoints, article.id())
                    .or(() -> archived(endpoints, article))
                    .orElse("its address would tell more than its id (`newswire trace URL`)");
        }
        var trail = new Trail(article.url(), ArticleRobots.of(System.getenv()));
        lastDay(endpoints, Topic.FETCH_RESULTS, trail.host(), trail::take);
        return published(endpoints, trail.articleId())
                .or(() -> archived(endpoints, article))
                .orElseGet(() -> {
                    if (!trail.isAsked()) {
                        lastDay(endpoints, Topic.LINKS, trail.host(), trail::take);
                    }
                    return trail.why();
                });
    }

    private static Optional<String> archived(Endpoints endpoints, ArticleName article) {
        return ArchivedPage.refusal(new StoreClient(endpoints.storeUrl()), article);
    }

    /** Empty where no article came out of it. */
    private static Optional<String> published(Endpoints endpoints, String id) {
        var key = id.getBytes(StandardCharsets.UTF_8);
        var newest = new AtomicReference<byte[]>();
        lastDay(endpoints, Topic.ARTICLES, id, each -> {
            if (Arrays.equals(key, each.key())) {
                newest.set(each.value());
            }
        });
        return Optional.ofNullable(newest.get()).map(value -> Unkept.why(endpoints, value));
    }

    private static void lastDay(
            Endpoints endpoints, Topic topic, String key, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (var reader = TopicReader.open(endpoints, topic)) {
            int partition = BuiltInPartitioner.partitionForKey(
                    key.getBytes(StandardCharsets.UTF_8), reader.ends().size());
            long since = reader.since(partition, Instant.now().minus(BACK));
            reader.read(partition, since, Long.MAX_VALUE, each);
        }
    }
}
