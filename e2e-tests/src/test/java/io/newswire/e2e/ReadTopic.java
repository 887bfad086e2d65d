package io.newswire.e2e;

import io.newswire.contracts.Article;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.Errand;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a topic, and the stage that reads it.
 *
 * @param type of its values; of pages, that of their header
 * @param stage in meters; null where no stage of the pipeline reads it: clients do, or a run when an operator asks for it
 * @param samples names of golden files of the type
 */
record ReadTopic(Topic topic, Class<?> type, @Nullable String stage, List<String> samples) {

    static List<ReadTopic> all() {
        return Stream.of(Topic.values()).map(ReadTopic::of).toList();
    }

    private static ReadTopic of(Topic topic) {
        return switch (topic) {
            case FEEDS -> read(topic, FeedSettings.class, "frontier", "feed-settings");
            case FEED_STATUS -> read(topic, FeedStatus.class, "store", "feed-status");
            case LINKS -> read(topic, ArticleLink.class, "frontier", "article-link");
            case FETCH_REQUESTS -> read(topic, FetchRequest.class, "fetcher", "fetch-request", "fetch-request.sparse");
            case FETCH_RESULTS ->
                read(topic, FetchResult.class, "frontier", "fetch-result.fetched", "fetch-result.failed");
            case ERRANDS -> read(topic, Errand.class, "frontier", "errand");
            case FEED_DELIVERIES ->
                read(topic, FeedDelivery.class, "frontier", "feed-delivery", "feed-delivery.subscribed");
            case PAGES -> read(topic, PageMetadata.class, "extract", "page-metadata");
            case ARTICLES -> read(topic, Article.class, "store", "article");
            case ARTICLES_LATEST, ARTICLES_SHADOW -> read(topic, Article.class, null, "article.sparse");
            case ARTICLES_PROMOTED -> read(topic, Article.class, "promote", "article");
            case REPROCESS_RUNS -> read(topic, ReprocessRun.class, "reprocess-runs", "reprocess-run");
            case STORIES -> read(topic, Story.class, "store", "story");
            case STORY_MOVES -> read(topic, StoryMove.class, "stories", "story-move", "story-move.follows");
            case STORY_PLACES -> read(topic, StoryPlace.class, "duplicates", "story-place");
            case DEAD_LETTERS -> read(topic, byte[].class, "store", "dead-letter-cause");
        };
    }

    private static ReadTopic read(Topic topic, Class<?> type, @Nullable String stage, String... samples) {
        return new ReadTopic(topic, type, stage, Arrays.asList(samples));
    }

    /** File of the schema of its type. */
    String schema() {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".schema.json";
    }

    /** Whether a record is one that its reader has to put away, because it is none of the type. */
    boolean refuses(ProducerRecord<byte[], byte[]> record) {
        if (topic == Topic.PAGES) {
            var header = record.headers().lastHeader(EventHeader.PAGE);
            return header == null || header.value() == null || !isDecodable(header.value());
        }
        return topic != Topic.DEAD_LETTERS && record.value() != null && !isDecodable(record.value());
    }

    private boolean isDecodable(byte[] json) {
        try {
            JsonCodec.of(type).decode(json);
            return true;
        } catch (UndecodableException e) {
            return false;
        }
    }
}
