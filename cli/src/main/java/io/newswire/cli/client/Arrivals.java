package io.newswire.cli.client;

import io.newswire.cli.Endpoints;
import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Articles that come out from now on. */
final class Arrivals implements AutoCloseable {
    private static final JsonCodec<Article> ARTICLE = JsonCodec.of(Article.class);

    private final TopicReader reader;

    private Arrivals(TopicReader reader) {
        this.reader = reader;
    }

    /** What arrives after this call is seen. */
    static Arrivals from(Endpoints endpoints) {
        return new Arrivals(TopicReader.open(endpoints, Topic.ARTICLES));
    }

    /** @return those that did not arrive in time */
    List<Submission> await(List<Submission> submissions, Duration atMost, Consumer<Article> arrived) {
        var missing = new LinkedHashMap<String, Submission>();
        submissions.forEach(submission -> missing.put(submission.articleId(), submission));
        reader.follow(atMost, each -> {
            if (isOneOf(missing, each)) {
                var article = ARTICLE.decode(each.value());
                arrived.accept(article);
                missing.remove(article.id());
            }
            return !missing.isEmpty();
        });
        return List.copyOf(missing.values());
    }

    private static boolean isOneOf(Map<String, Submission> missing, ConsumerRecord<byte[], byte[]> each) {
        byte @Nullable [] key = each.key();
        return key != null && each.value() != null && missing.containsKey(new String(key, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        reader.close();
    }
}
