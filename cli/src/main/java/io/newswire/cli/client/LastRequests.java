package io.newswire.cli.client;

import io.newswire.cli.Endpoints;
import io.newswire.cli.sources.ArticleRobots;
import io.newswire.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** What the topics still tell of requests for an article. */
final class LastRequests {
    private static final Duration BACK = Duration.ofDays(1);
    private static final String UNKNOWN =
            "within the last day nothing was fetched for it: no feed named it, it waits for its turn in its host's queue, it was"
                    + " handed in and holds no article text (`newswire explain` says why), or its host's robots.txt forbids it"
                    + " (`newswire inspect robots ";

    private LastRequests() {}

    /** For people: why nothing is stored. */
    static String of(Endpoints endpoints, ArticleName article) {
        if (article.url() == null) {
            return "its address would tell more than its id (`newswire trace URL`)";
        }
        var awaited = new Awaited(Submission.ofUrl(article.url(), Instant.now()), ArticleRobots.of(System.getenv()));
        var before = awaited.why();
        var waiting = new Waiting(List.of(awaited), arrived -> {});
        var host = String.valueOf(awaited.host()).getBytes(StandardCharsets.UTF_8);
        try (var reader = TopicReader.open(endpoints, Topic.FETCH_RESULTS)) {
            int partition =
                    BuiltInPartitioner.partitionForKey(host, reader.ends().size());
            long since = reader.since(partition, Instant.now().minus(BACK));
            reader.read(partition, since, Long.MAX_VALUE, waiting::take);
        }
        return awaited.why().equals(before) ? UNKNOWN + article.url() + "`)" : awaited.why();
    }
}
