package io.newswire.cli.client;

import io.newswire.contracts.Article;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import io.newswire.contracts.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Which of the submissions have not become articles yet; a record at a time. Not thread-safe. */
final class Waiting {
    private static final JsonCodec<Article> ARTICLE = JsonCodec.of(Article.class);
    private static final JsonCodec<FetchResult> RESULT = JsonCodec.of(FetchResult.class);

    private final List<Awaited> missing;
    private final Consumer<Article> arrived;

    Waiting(List<Awaited> submissions, Consumer<Article> arrived) {
        this.missing = new ArrayList<>(submissions);
        this.arrived = arrived;
    }

    List<Awaited> missing() {
        return List.copyOf(missing);
    }

    boolean isOver() {
        return missing.stream().allMatch(Awaited::isOver);
    }

    /** Of other topics and other keys nothing is decoded. */
    void take(ConsumerRecord<byte[], byte[]> each) {
        byte @Nullable [] key = each.key();
        byte @Nullable [] value = each.value();
        if (key == null || value == null) {
            return;
        }
        var name = new String(key, StandardCharsets.UTF_8);
        if (each.topic().equals(Topic.ARTICLES.topicName())) {
            article(name, value);
        } else if (each.topic().equals(Topic.FETCH_RESULTS.topicName())) {
            result(name, value);
        } else {
            those(awaited -> awaited.articleId().equals(name)).forEach(one -> one.putAside(DeadLetter.of(each)));
        }
    }

    private void article(String id, byte[] value) {
        if (missing.removeIf(awaited -> awaited.articleId().equals(id))) {
            arrived.accept(ARTICLE.decode(value));
        }
    }

    private void result(String host, byte[] value) {
        var ofHost = those(awaited -> host.equals(awaited.host())).toList();
        if (!ofHost.isEmpty()) {
            result(value).forEach(result -> ofHost.forEach(awaited -> awaited.told(result)));
        }
    }

    private static List<FetchResult> result(byte[] value) {
        try {
            return List.of(RESULT.decode(value));
        } catch (UndecodableException e) {
            // It explains nothing; the article may come all the same.
            return List.of();
        }
    }

    private Stream<Awaited> those(Predicate<Awaited> wanted) {
        return missing.stream().filter(wanted);
    }
}
