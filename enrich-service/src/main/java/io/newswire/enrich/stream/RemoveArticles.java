package io.newswire.enrich.stream;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.Topic;
import io.newswire.enrich.duplicates.KnownArticle;
import io.newswire.enrich.duplicates.Removal;
import io.newswire.platform.kafka.EventHeaders;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Makes the deletion of an article of a page that is gone, and takes it out of its story. Counts as the stage {@code extract} the outcomes {@code
 * deleted}, {@code deleted_unpublished} of one that was not published yet, {@code gone_again} and {@code gone_unknown}.
 */
final class RemoveArticles implements Consumer<Record<String, byte[]>> {
    /** 451: what the command says for an operator (RFC 7725). */
    private static final int TAKEN_DOWN = 451;

    private final ProcessorContext<String, Object> context;
    private final KeyValueStore<String, KnownArticle> articles;
    private final StageMeters meters;

    RemoveArticles(ProcessorContext<String, Object> context, StageMeters meters) {
        this.context = context;
        this.articles = context.getStateStore(Stores.ARTICLES);
        this.meters = meters;
    }

    @Override
    public void accept(Record<String, byte[]> record) {
        meters.in(Topic.PAGES.topicName());
        var page = PageRecord.gone(record);
        var known = Objects.requireNonNullElse(articles.get(page.articleId()), KnownArticle.UNKNOWN);
        var why = page.status() == TAKEN_DOWN ? Removal.TAKEN_DOWN : Removal.GONE;
        if (why == Removal.GONE && Outdated.is(record, known, page)) {
            meters.outcome("outdated");
        } else if (known.accepted() == 0) {
            unknown(page, known, why);
        } else if (known.removal() == null) {
            articles.put(page.articleId(), known.removed(why, page.fetchedAt()));
            delete(page, known, EventHeaders.text(record.headers(), EventHeader.TRACEPARENT));
        } else {
            articles.put(
                    page.articleId(),
                    known.removed(why == Removal.TAKEN_DOWN ? why : known.removal(), page.fetchedAt()));
            meters.outcome("gone_again");
        }
    }

    /** What an operator takes down before it has come is not to come with a page that is older. */
    private void unknown(PageMetadata page, KnownArticle known, Removal why) {
        if (why == Removal.TAKEN_DOWN) {
            articles.put(page.articleId(), known.removed(why, page.fetchedAt()));
        }
        meters.outcome("gone_unknown");
    }

    private void delete(PageMetadata page, KnownArticle known, @Nullable String traceparent) {
        var now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        leave(known, page.articleId(), new StoryEvent(traceparent, now));
        if (known.decided() == 0) {
            meters.outcome("deleted_unpublished");
            return;
        }
        context.forward(ArticleEvent.deleted(page, known.decided(), traceparent, now));
        meters.outcome("deleted");
        meters.out(Topic.ARTICLES.topicName());
        meters.out(Topic.ARTICLES_LATEST.topicName());
    }

    /** The story of its own id knows where the article is, also while its place is under way; for as long as it is known. */
    private void leave(KnownArticle known, String id, StoryEvent event) {
        if (known.decided() == 0 && !known.isWaitingForPlace()) {
            return;
        }
        var leave = StoryMove.leaves(id, known.accepted() + 1);
        context.forward(event.move(id, leave));
        if (known.story() != null && !known.story().equals(id)) {
            context.forward(event.move(known.story(), leave));
        }
    }
}
