package io.newswire.cli.reprocess;

import io.newswire.cli.Endpoints;
import io.newswire.cli.client.TopicReader;
import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import io.newswire.contracts.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The newest revision of every article, up to where the topic ended when a run began. */
final class LatestArticles implements AutoCloseable {
    private static final JsonCodec<Article> ARTICLE = JsonCodec.of(Article.class);

    private final TopicReader topic;

    LatestArticles(Endpoints endpoints) {
        this.topic = TopicReader.open(endpoints, Topic.ARTICLES_LATEST);
    }

    List<Long> ends() {
        return topic.ends();
    }

    /**
     * Where the newest revision of each selected article stands, by the article's id. Until the topic is compacted it has older
     * ones too, and one of those must not be taken for the article.
     */
    Map<String, Long> select(Selector selector, List<Long> ends) {
        var newest = new HashMap<String, Long>();
        for (int partition = 0; partition < ends.size(); partition++) {
            topic.read(partition, 0, ends.get(partition), record -> {
                var article = article(record);
                if (article != null && selector.takes(article)) {
                    newest.put(id(record), record.offset());
                } else {
                    newest.remove(id(record));
                }
            });
        }
        return newest;
    }

    /** Gives the selected articles of a partition with their offsets, in order. */
    void each(int partition, long from, long to, Map<String, Long> selected, Consumer<Placed> consumer) {
        topic.read(partition, from, to, record -> {
            var offset = selected.get(id(record));
            var article = offset != null && offset == record.offset() ? article(record) : null;
            if (article != null) {
                consumer.accept(new Placed(article, record.offset()));
            }
        });
    }

    record Placed(Article article, long offset) {}

    private static @Nullable Article article(ConsumerRecord<byte[], byte @Nullable []> record) {
        byte @Nullable [] value = record.value();
        try {
            return value == null ? null : ARTICLE.decode(value);
        } catch (UndecodableException e) {
            // Somebody else wrote it: it is no article of ours, and no run is to fail for it.
            return null;
        }
    }

    private static String id(ConsumerRecord<byte @Nullable [], ?> record) {
        byte @Nullable [] key = record.key();
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        topic.close();
    }
}
