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
 * it, are there. Drafts are kept a while longer: an earlier article may come in after a later one was published. A
 * revision that waits for too long is published with what has come: an answer is lost only with a probe that became a
 * dead letter.
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
        context.schedule(BETWEEN_LOOKS, PunctuationType.WALL_CLOCK_TIME, decide::tidy);
        return decide;
    }

    @Override
    public void accept(Record<String, Answer> record) {
        publishDue(record.key(), known(record.key()).answered(record.value()));
    }

    private void tidy(long now) {
        drafts.overdue(Instant.ofEpochMilli(now).minus(deadline)).forEach(this::putAway);
    }

    private void putAway(DraftKey key) {
        var known = known(key.articleId());
        if (known.isWaiting(key.revision())) {
            meters.outcome("answer_missing");
            publishDue(key.articleId(), known.withoutWaiting(key.revision()));
        }
        articles.put(key.articleId(), known(key.articleId()).forgotten(key.revision()));
        drafts.remove(key);
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
        var turn = decision.turn();
        var draft = drafts.get(new DraftKey(turn.acceptedAt(), turn.content(), articleId));
        var now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        var article = draft.article().decided(turn.revision(), decision.duplicate(), now);
        context.forward(ArticleEvent.of(article, draft.traceparent(), now));
        decisions.count(article, now);
    }
}
