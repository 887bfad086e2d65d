package io.newswire.enrich.stream;

import io.newswire.contracts.Article;
import io.newswire.enrich.duplicates.Answer;
import io.newswire.enrich.duplicates.Decision;
import io.newswire.enrich.duplicates.KnownArticle;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Gathers the answers of the index and publishes each revision when its last answer, and those of the revisions before
 * it, are there. A revision that waits for too long is published with what has come: an answer is lost only with a
 * probe that became a dead letter.
 */
final class DecideRevisions implements Consumer<Record<String, Answer>> {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final ProcessorContext<String, Article> context;
    private final KeyValueStore<String, KnownArticle> articles;
    private final Drafts drafts;
    private final Duration deadline;
    private final StageMeters meters;
    private final DecisionMeters decisions;

    private DecideRevisions(ProcessorContext<String, Article> context, Duration deadline, StageMeters meters) {
        this.context = context;
        this.articles = context.getStateStore(Stores.ARTICLES);
        this.drafts = new Drafts(context.getStateStore(Stores.DRAFTS));
        this.deadline = deadline;
        this.meters = meters;
        this.decisions = new DecisionMeters(meters);
    }

    static DecideRevisions start(ProcessorContext<String, Article> context, Duration deadline, StageMeters meters) {
        var decide = new DecideRevisions(context, deadline, meters);
        context.schedule(BETWEEN_LOOKS, PunctuationType.WALL_CLOCK_TIME, decide::giveUpWaiting);
        return decide;
    }

    @Override
    public void accept(Record<String, Answer> record) {
        publishDue(record.key(), known(record.key()).answered(record.value()));
    }

    private void giveUpWaiting(long now) {
        for (var key : drafts.overdue(Instant.ofEpochMilli(now).minus(deadline))) {
            meters.outcome("answer_missing");
            publishDue(key.articleId(), known(key.articleId()).withoutWaiting(key.revision()));
        }
    }

    private KnownArticle known(String articleId) {
        return Objects.requireNonNullElse(articles.get(articleId), KnownArticle.UNKNOWN);
    }

    private void publishDue(String articleId, KnownArticle known) {
        var latest = known;
        for (Optional<Decision> due = latest.decide(); due.isPresent(); due = latest.decide()) {
            publish(articleId, due.get());
            latest = due.get().next();
        }
        articles.put(articleId, latest);
    }

    private void publish(String articleId, Decision decision) {
        var key = new DraftKey(decision.acceptedAt(), decision.revision(), articleId);
        var draft = drafts.get(key);
        var now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        var article = draft.article().decided(decision.revision(), decision.duplicate(), now);
        drafts.remove(key);
        context.forward(ArticleEvent.of(article, draft.traceparent(), now));
        decisions.count(article, now);
    }
}
