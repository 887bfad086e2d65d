package io.newswire.enrich.stream;

import io.newswire.contracts.Article;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.EventHeaders;
import io.newswire.platform.kafka.LogContext;
import io.newswire.platform.telemetry.StageMeters;
import io.newswire.platform.telemetry.Work;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Counts what was decided. */
record DecisionMeters(StageMeters meters) {

    /** From when it was accepted until its event, which waits for the index of duplicates and the story. */
    void told(Article article, @Nullable String cause, Record<String, Object> event, Instant acceptedAt) {
        meters.tell(() -> Work.done(
                "decide",
                cause,
                EventHeaders.text(event.headers(), EventHeader.TRACEPARENT),
                acceptedAt,
                Instant.ofEpochMilli(event.timestamp()),
                Map.of(
                        "newswire.article.id",
                        article.id(),
                        "newswire.article.revision",
                        Integer.toString(article.revision()))));
    }

    /** What is decided last need not be what came last: the log says whose decision it is. */
    void count(Article article, Draft draft, Instant now) {
        try (var about = LogContext.of(meters.stage(), article.id(), draft.traceparent())) {
            outcomes(article);
        }
        meters.out(Topic.ARTICLES.topicName());
        meters.out(Topic.ARTICLES_LATEST.topicName());
        if (draft.isLive()) {
            meters.age(article.fetchedAt(), now);
        }
        if (draft.isLive() && article.revision() == 1) {
            meters.sincePublication(article.datePublished(), now);
        }
    }

    private void outcomes(Article article) {
        meters.outcome(article.revision() == 1 ? "published" : "revised");
        var duplicate = article.duplicate();
        if (duplicate != null) {
            meters.outcome(
                    switch (duplicate.kind()) {
                        case EXACT -> "duplicate_exact";
                        case NEAR -> "duplicate_near";
                    });
        }
    }
}
