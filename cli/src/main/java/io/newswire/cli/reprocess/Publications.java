package io.newswire.cli.reprocess;

import io.newswire.cli.Endpoints;
import io.newswire.cli.client.TopicReader;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.EventHeaders;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** Sees promoted revisions come out of the enrich service, from when it is opened on. */
final class Publications implements AutoCloseable {
    private final TopicReader articles;
    private final Set<String> awaited = new HashSet<>();

    Publications(Endpoints endpoints) {
        this.articles = TopicReader.open(endpoints, Topic.ARTICLES);
    }

    /** @param promoted headers of a revision that is handed over: its event has the id of the one that publishes it */
    void await(Headers promoted) {
        var id = EventHeaders.text(promoted, EventHeader.ID);
        if (id != null) {
            awaited.add(id);
        }
    }

    /** @return how many have not come in that time */
    int missing(Duration atMost) {
        if (!awaited.isEmpty()) {
            articles.follow(atMost, this::isNotTheLast);
        }
        return awaited.size();
    }

    private boolean isNotTheLast(ConsumerRecord<byte[], byte[]> article) {
        var id = EventHeaders.text(article.headers(), EventHeader.ID);
        return id == null || !awaited.remove(id) || !awaited.isEmpty();
    }

    @Override
    public void close() {
        articles.close();
    }
}
