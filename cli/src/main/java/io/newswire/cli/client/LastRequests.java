package io.newswire.cli.client;

import io.newswire.cli.Endpoints;
import io.newswire.cli.sources.ArticleRobots;
import io.newswire.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** What the topics still tell of an article of which nothing is stored. */
final class LastRequests {
    private static final Duration BACK = Duration.ofDays(1);
    private static final String UNKNOWN =
            "within the last day nothing was fetched for it: no feed named it, it waits for its turn in its host's queue, it was"
                    + " handed in and holds no article text (`newswire explain` says why), it was stored and is older than "
                    + Unkept.SETTINGS + " keep it, or its host's robots.txt forbids it (`newswire inspect robots ";

    private LastRequests() {}

    /** For people: why nothing is stored. */
    static String of(Endpoints endpoints, ArticleName article) {
        if (article.url() == null) {
            return published(endpoints, article.id())
                    .or(() -> archived(endpoints, article))
                    .orElse("its address would tell more than its id (`newswire trace URL`)");
        }
        var awaited = new Awaited(Submission.ofUrl(article.url(), Instant.now()), ArticleRobots.of(System.getenv()));
        var before = awaited.why();
        var waiting = new Waiting(List.of(awaited), arrived -> {});
        lastDay(endpoints, Topic.FETCH_RESULTS, String.valueOf(awaited.host()), waiting::take);
        return published(endpoints, awaited.articleId())
                .or(() -> archived(endpoints, article))
                .orElseGet(() -> awaited.why().equals(before) ? UNKNOWN + article.url() + "`)" : awaited.why());
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
