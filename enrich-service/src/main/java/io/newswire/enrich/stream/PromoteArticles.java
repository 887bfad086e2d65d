package io.newswire.enrich.stream;

import io.newswire.contracts.Article;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.Topic;
import io.newswire.contracts.UndecodableException;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.KnownArticle;
import io.newswire.enrich.duplicates.Sketch;
import io.newswire.enrich.page.ArticleSize;
import io.newswire.enrich.stories.Cards;
import io.newswire.platform.kafka.EventHeaders;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what an operator promoted: an article's page, read by newer rules. Its number says which revision it was made to
 * follow; when the article has another one by now, or is gone, it is dropped, so that a promotion that comes again changes
 * nothing.
 *
 * <p>What it repeats and its story stay as they were decided while its text is that of the revision before: the index has that
 * text already, and would judge it by what others say today. A text that differs is compared and placed as any revision within
 * the window of duplicates; beyond it the index no longer knows what it was a copy of, and it stays, too.
 *
 * <p>Counts as the stage {@code promote} the outcomes {@code compared}, {@code published}, {@code overtaken}, {@code gone} and
 * {@code too_large}.
 */
final class PromoteArticles implements Consumer<Record<String, Article>> {
    private final ProcessorContext<String, Object> context;
    private final KeyValueStore<String, KnownArticle> articles;
    private final Drafts drafts;
    private final int shards;
    private final Duration window;
    private final StageMeters meters;

    PromoteArticles(ProcessorContext<String, Object> context, int shards, Duration window, StageMeters meters) {
        this.context = context;
        this.articles = context.getStateStore(Stores.ARTICLES);
        this.drafts = new Drafts(context.getStateStore(Stores.DRAFTS));
        this.shards = shards;
        this.window = window;
        this.meters = meters;
    }

    @Override
    public void accept(Record<String, Article> record) {
        meters.in(Topic.ARTICLES_PROMOTED.topicName());
        var article = article(record);
        var known = Objects.requireNonNullElse(articles.get(article.id()), KnownArticle.UNKNOWN);
        if (known.removal() != null) {
            meters.outcome("gone");
        } else if (!known.isNext(article.revision())) {
            meters.outcome("overtaken");
        } else if (ArticleSize.refusal(article) != null) {
            meters.outcome("too_large");
        } else {
            promote(article, known, EventHeaders.text(record.headers(), EventHeader.TRACEPARENT));
        }
    }

    private static Article article(Record<String, @Nullable Article> record) {
        var article = record.value();
        if (article == null || !article.id().equals(record.key())) {
            throw new UndecodableException(
                    Article.class, "the key is " + record.key() + ", which is not that of its article", null);
        }
        return article;
    }

    private void promote(Article article, KnownArticle known, @Nullable String traceparent) {
        var now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        var sketch = Sketch.of(article.articleBody());
        var seenAt = known.seenAt();
        if (seenAt == null || seenAt.isBefore(now.minus(window))) {
            publish(article, known, sketch, traceparent, now);
        } else if (known.says(sketch)) {
            publish(article, known, sketch, traceparent, now);
            tellStory(article, known, Objects.requireNonNullElse(known.saysSince(), seenAt), traceparent, now);
        } else {
            compare(article, known, sketch, traceparent, now);
        }
    }

    private void publish(
            Article article, KnownArticle known, Sketch sketch, @Nullable String traceparent, Instant now) {
        var story = Objects.requireNonNullElse(known.story(), article.id());
        var decided = article.decided(article.revision(), article.duplicate(), story, now);
        var next = known.readAgain(article.contentDigest(), sketch, now);
        if (next.original() != null) {
            // Should it turn out to repeat an earlier article after all, it does so as it is read now.
            drafts.put(
                    new DraftKey(next.original().acceptedAt(), next.original().content(), article.id()),
                    Draft.promoted(article, traceparent));
        }
        articles.put(article.id(), next);
        context.forward(ArticleEvent.of(decided, traceparent, false, now));
        meters.outcome("published");
        meters.out(Topic.ARTICLES.topicName());
        meters.out(Topic.ARTICLES_LATEST.topicName());
    }

    /** Its card may have another headline or date, which can make it the first publisher. */
    private void tellStory(
            Article article, KnownArticle known, Instant seenAt, @Nullable String traceparent, Instant now) {
        var card = Cards.of(article, article.revision(), article.duplicate(), seenAt);
        // Its own story knows where it is: it may have been passed on since it was published.
        var move = known.story() == null ? StoryMove.standsAlone(card) : StoryMove.joins(card, null);
        context.forward(new StoryEvent(traceparent, now).move(article.id(), move.ofSameText()));
    }

    private void compare(
            Article article, KnownArticle known, Sketch sketch, @Nullable String traceparent, Instant now) {
        int home = context.taskId().partition();
        var probe = IndexEntry.of(known, article.id(), home, now, sketch);
        drafts.put(
                new DraftKey(probe.seenAt(), probe.revision(), probe.articleId()),
                Draft.promoted(article, traceparent));
        articles.put(
                article.id(),
                known.accept(article.contentDigest(), sketch, probe.targets(shards), now, article.fetchedAt()));
        context.forward(new Record<>(article.id(), probe, now.toEpochMilli()));
        meters.outcome("compared");
    }
}
