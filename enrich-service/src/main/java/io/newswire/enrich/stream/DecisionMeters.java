package io.newswire.enrich.stream;

import io.newswire.contracts.Article;
import io.newswire.contracts.Topic;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Instant;

/** Counts what was decided. */
record DecisionMeters(StageMeters meters) {

    void count(Article article, boolean live, Instant now) {
        meters.outcome(article.revision() == 1 ? "published" : "revised");
        var duplicate = article.duplicate();
        if (duplicate != null) {
            meters.outcome(
                    switch (duplicate.kind()) {
                        case EXACT -> "duplicate_exact";
                        case NEAR -> "duplicate_near";
                    });
        }
        meters.out(Topic.ARTICLES.topicName());
        meters.out(Topic.ARTICLES_LATEST.topicName());
        if (live) {
            meters.age(article.fetchedAt(), now);
        }
        if (live && article.revision() == 1) {
            meters.sincePublication(article.datePublished(), now);
        }
    }
}
