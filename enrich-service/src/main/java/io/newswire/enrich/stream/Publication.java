package io.newswire.enrich.stream;

import io.newswire.contracts.Article.Duplicate;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import io.newswire.enrich.duplicates.Alike;
import io.newswire.enrich.duplicates.Decision;
import io.newswire.enrich.duplicates.KnownArticle;
import io.newswire.enrich.duplicates.Turn;
import io.newswire.enrich.stories.Cards;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Does what is due for the articles of one partition: publishes their revisions in order, and tells the stories of them. */
final class Publication {
    private final ProcessorContext<String, Object> context;
    private final KeyValueStore<String, KnownArticle> articles;
    private final DecisionMeters meters;
    final Drafts drafts;

    Publication(ProcessorContext<String, Object> context, StageMeters meters) {
        this.context = context;
        this.articles = context.getStateStore(Stores.ARTICLES);
        this.drafts = new Drafts(context.getStateStore(Stores.DRAFTS));
        this.meters = new DecisionMeters(meters);
    }

    KnownArticle known(String articleId) {
        return Objects.requireNonNullElse(articles.get(articleId), KnownArticle.UNKNOWN);
    }

    /** Does all that is due, and keeps what is known then. */
    KnownArticle proceed(String articleId, KnownArticle known) {
        var latest = known;
        for (Optional<Decision> due = latest.decide(); due.isPresent(); due = latest.decide()) {
            latest = due.get().next();
            switch (due.get()) {
                case Decision.Asked asked -> ask(articleId, asked);
                case Decision.Published published -> publish(articleId, published);
            }
        }
        keep(articleId, latest);
        return latest;
    }

    void keep(String articleId, KnownArticle known) {
        articles.put(articleId, known);
    }

    private void ask(String articleId, Decision.Asked asked) {
        var draft = draft(articleId, asked.turn());
        var card = card(draft, asked, asked.duplicate());
        var joins = asked.joins(card, context.taskId().partition());
        send(asked.duplicate().of(), joins, draft.traceparent());
    }

    private void publish(String articleId, Decision.Published published) {
        var turn = published.turn();
        var duplicate = published.duplicate();
        var draft = draft(articleId, turn);
        var story = Objects.requireNonNullElse(published.story(), articleId);
        var article = draft.article().decided(turn.revision(), duplicate, story, now());
        var event = ArticleEvent.of(article, draft.traceparent(), draft.isLive(), now());
        context.forward(event);
        meters.told(article, draft.traceparent(), event, turn.acceptedAt());
        meters.count(article, draft, now());
        if (duplicate == null) {
            send(articleId, StoryMove.standsAlone(card(draft, published, null)), draft.traceparent());
        }
        var left = published.leaves(articleId);
        if (left != null) {
            send(left, StoryMove.leaves(articleId, turn.revision()), draft.traceparent());
        }
    }

    /** An article was told late of others that it is like. */
    void meet(String articleId, Alike alike) {
        alike.others().forEach(other -> send(other, alike.meets(articleId, other), null));
    }

    void send(String story, StoryMove move, @Nullable String traceparent) {
        context.forward(new StoryEvent(traceparent, now()).move(story, move));
    }

    private static Member card(Draft draft, Decision decision, @Nullable Duplicate duplicate) {
        var turn = decision.turn();
        var seenAt = turn.saysSince();
        return Cards.of(draft.article(), turn.revision(), duplicate, seenAt);
    }

    private Draft draft(String articleId, Turn turn) {
        return drafts.get(new DraftKey(turn.acceptedAt(), turn.content(), articleId));
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
