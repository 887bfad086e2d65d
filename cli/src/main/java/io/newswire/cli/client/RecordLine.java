package io.newswire.cli.client;

import io.newswire.contracts.Article;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.Errand;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.Story;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.StoryPlace;
import io.newswire.contracts.Topic;
import io.newswire.contracts.UndecodableException;
import io.newswire.platform.kafka.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record on one line, for people. */
final class RecordLine {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private RecordLine() {}

    static String of(Topic topic, ConsumerRecord<byte[], byte[]> each) {
        var start = TIME.format(Instant.ofEpochMilli(each.timestamp())) + "  ";
        byte @Nullable [] value = each.value();
        if (value == null) {
            return start + "removed  " + key(each);
        }
        try {
            return start + known(topic, each, value);
        } catch (UndecodableException e) {
            return start + "not readable at " + each.partition() + ":" + each.offset() + ": " + e.getMessage();
        }
    }

    private static String known(Topic topic, ConsumerRecord<byte[], byte[]> each, byte[] value) {
        return switch (topic) {
            case FEEDS -> decode(FeedSettings.class, value).url();
            case FEED_STATUS -> status(decode(FeedStatus.class, value));
            case LINKS -> decode(ArticleLink.class, value).url();
            case FETCH_REQUESTS -> request(decode(FetchRequest.class, value));
            case FETCH_RESULTS -> result(decode(FetchResult.class, value));
            case ERRANDS -> errand(decode(Errand.class, value));
            case FEED_DELIVERIES -> delivery(decode(FeedDelivery.class, value));
            case PAGES -> page(each, value);
            case ARTICLES, ARTICLES_LATEST, ARTICLES_SHADOW, ARTICLES_PROMOTED -> article(decode(Article.class, value));
            case REPROCESS_RUNS -> run(decode(ReprocessRun.class, value));
            case STORIES -> story(decode(Story.class, value));
            case STORY_MOVES -> move(decode(StoryMove.class, value));
            case STORY_PLACES -> place(decode(StoryPlace.class, value));
            case DEAD_LETTERS -> deadLetter(each, value);
        };
    }

    private static String run(ReprocessRun run) {
        return run.id() + "  " + run.state().name().toLowerCase(Locale.ROOT) + "  " + run.done() + " of "
                + run.selected() + " articles, " + run.count(ReprocessRun.CHANGED) + " would change";
    }

    private static String status(FeedStatus status) {
        var error = status.lastError() == null ? "" : "  " + status.lastError();
        return status.lastOutcome() + "  " + status.url() + "  " + status.entriesSeen() + " entries seen" + error;
    }

    private static String request(FetchRequest request) {
        return request.kind() + "  " + request.url() + (request.attempt() > 1 ? "  attempt " + request.attempt() : "");
    }

    private static String errand(Errand errand) {
        return errand.kind() + "  " + errand.url() + "  for " + errand.feedUrl();
    }

    private static String story(Story story) {
        var merged = story.mergedInto() == null ? "" : "  into " + story.mergedInto();
        var headline = story.members().isEmpty()
                ? ""
                : "  " + story.members().getFirst().headline();
        return story.change() + "  " + story.memberCount() + " articles" + headline + merged;
    }

    private static String move(StoryMove move) {
        return move.kind() + "  " + move.articleId() + " revision " + move.revision()
                + (move.story() == null ? "" : "  to " + move.story());
    }

    private static String place(StoryPlace place) {
        return place.articleId() + " revision " + place.revision() + "  is in " + place.story();
    }

    private static String delivery(FeedDelivery delivery) {
        var outcome = delivery.outcome() == null ? "" : "  " + outcome(delivery.outcome());
        return delivery.kind() + "  " + delivery.feedUrl() + outcome;
    }

    private static String result(FetchResult result) {
        return result.request().url() + "  " + outcome(result.outcome()) + "  "
                + result.took().toMillis() + " ms";
    }

    private static String outcome(FetchOutcome of) {
        return switch (of) {
            case FetchOutcome.Fetched fetched -> "fetched " + fetched.status() + ", " + fetched.bodyBytes() + " bytes";
            case FetchOutcome.NotModified unused -> "not modified";
            case FetchOutcome.Moved moved -> "moved to " + moved.target();
            case FetchOutcome.Gone gone -> "gone " + gone.status();
            case FetchOutcome.Refused refused -> "refused: " + refused.reason() + " " + refused.detail();
            case FetchOutcome.Failed failed -> "failed: " + failed.reason() + " " + failed.detail();
        };
    }

    private static String page(ConsumerRecord<byte[], byte[]> each, byte[] value) {
        var header = each.headers().lastHeader(EventHeader.PAGE);
        var page = header == null ? null : decode(PageMetadata.class, header.value());
        var what = page == null || page.url() == null ? "text without address " + key(each) : page.url();
        return what + "  " + value.length + " bytes" + (page == null ? "" : "  " + page.contentType());
    }

    /** Also what the demo shows. */
    static String article(Article article) {
        var line = new StringBuilder(article.headline());
        if (article.publisher() != null) {
            line.append("  ·  ").append(article.publisher().name());
        }
        line.append("  ·  ").append(article.wordCount()).append(" words");
        if (article.inLanguage() != null) {
            line.append(", ").append(article.inLanguage());
        }
        if (article.revision() > 1) {
            line.append(", revision ").append(article.revision());
        }
        var duplicate = article.duplicate();
        if (duplicate != null) {
            line.append(duplicate.kind() == Article.Duplicate.Kind.EXACT ? ", copy of " : ", near copy of ");
            line.append(duplicate.of(), 0, Math.min(8, duplicate.of().length()));
        }
        return line.toString();
    }

    private static String deadLetter(ConsumerRecord<byte[], byte[]> each, byte[] value) {
        var cause = DeadLetters.causeOf(each.headers());
        return each.partition() + ":" + each.offset() + "  " + cause.stage() + "  " + cause.reason() + "  "
                + value.length + " bytes  " + cause.detail();
    }

    private static <T> T decode(Class<T> type, byte[] value) {
        return JsonCodec.of(type).decode(value);
    }

    private static String key(ConsumerRecord<byte[], byte[]> each) {
        byte @Nullable [] key = each.key();
        return key == null ? "(no key)" : new String(key, StandardCharsets.UTF_8);
    }
}
