package io.newswire.cli.client;

import io.newswire.cli.Endpoints;
import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import io.newswire.contracts.UndecodableException;
import io.newswire.platform.kafka.GroupLag;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;

/** Why the store has nothing of an article that was published. */
final class Unkept {
    /** What decides how long the store keeps an article. */
    static final String SETTINGS = "newswire.store.retention.keep and newswire.store.retention.sources";

    private static final JsonCodec<Article> ARTICLE = JsonCodec.of(Article.class);
    private static final String GROUP = Topic.PREFIX + "store";

    private Unkept() {}

    /** @param published its record on {@link Topic#ARTICLES} */
    static String why(Endpoints endpoints, byte[] published) {
        try {
            var article = ARTICLE.decode(published);
            return "it was published as revision " + article.revision() + " at " + article.enrichedAt() + ", "
                    + why(article, unread(endpoints));
        } catch (UndecodableException e) {
            return "the record of it on " + Topic.ARTICLES.topicName() + " is no article of this version";
        }
    }

    /** @param unread records that the store has still to read, empty where that is not known */
    private static String why(Article article, OptionalLong unread) {
        if (unread.isPresent() && unread.getAsLong() > 0) {
            return "which the store has not read yet, or does not keep: " + unread.getAsLong()
                    + " records wait for it (`newswire status`); " + SETTINGS + " say what it keeps";
        }
        var date = article.datePublished();
        return "but the store does not keep it: " + (date == null ? "it is" : "its date is " + date + ", which is")
                + " older than " + SETTINGS + " keep";
    }

    private static OptionalLong unread(Endpoints endpoints) {
        try {
            return GroupLag.of(Map.of("bootstrap.servers", endpoints.bootstrapServers())).stream()
                    .filter(lag -> lag.group().equals(GROUP) && lag.topic().equals(Topic.ARTICLES.topicName()))
                    .mapToLong(GroupLag.Lag::records)
                    .findFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            // The answer only says less.
            return OptionalLong.empty();
        }
    }
}
