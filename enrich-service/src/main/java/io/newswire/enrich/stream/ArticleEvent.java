package io.newswire.enrich.stream;

import io.newswire.contracts.Article;
import io.newswire.contracts.EventMetadata;
import io.newswire.contracts.EventType;
import io.newswire.contracts.PageMetadata;
import io.newswire.platform.kafka.EventHeaders;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The event of a decided revision, or of a deletion. Its id names article and revision, so that a repetition is recognised. */
final class ArticleEvent {
    static final String SOURCE = "/newswire/enrich-service";

    private ArticleEvent() {}

    /** @param live whether its page was fetched just now: only then do the stages that follow measure its age */
    static Record<String, Object> of(Article article, @Nullable String traceparent, boolean live, Instant now) {
        var type = article.revision() == 1 ? EventType.ARTICLE_PUBLISHED : EventType.ARTICLE_REVISED;
        var event = EventMetadata.of(type, SOURCE, article.id() + ":" + article.revision(), article.id(), now)
                .causedBy(traceparent)
                .withFetchedAt(live ? article.fetchedAt() : null);
        return new Record<>(article.id(), article, now.toEpochMilli(), EventHeaders.json(event));
    }

    /**
     * The deletion of an article: a tombstone.
     *
     * @param revision the last one that was published
     */
    static Record<String, Object> deleted(PageMetadata page, int revision, @Nullable String traceparent, Instant now) {
        var id = page.articleId();
        var event = EventMetadata.of(EventType.ARTICLE_DELETED, SOURCE, id + ":" + revision + ":deleted", id, now)
                .causedBy(traceparent)
                .withFetchedAt(page.fetchedAt());
        return new Record<>(id, new Tombstone(Article.class), now.toEpochMilli(), EventHeaders.json(event));
    }
}
