package io.newswire.cli.client;

import io.newswire.cli.sources.GivenUrl;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.EventMetadata;
import io.newswire.contracts.EventType;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person hands in, on its way to become an article.
 *
 * @param name what the person called it
 * @param articleId of the article that it will be
 * @param url that the pipeline is to fetch, canonical; null where the bytes are handed in
 */
public record Submission(
        String name, String articleId, @Nullable String url, ProducerRecord<byte[], byte[]> message) {
    private static final JsonCodec<ArticleLink> LINK = JsonCodec.of(ArticleLink.class);
    private static final JsonCodec<PageMetadata> PAGE = JsonCodec.of(PageMetadata.class);
    private static final int OK = 200;

    /** A page that the pipeline is to fetch. @throws IllegalArgumentException when it is no web address */
    public static Submission ofUrl(String text, Instant now) {
        var url = GivenUrl.of(text).value();
        var id = ArticleId.ofUrl(url);
        return new Submission(text, id, url, link(ArticleLink.submitted(url, now), id + "@" + now));
    }

    /** @param event its id */
    static ProducerRecord<byte[], byte[]> link(ArticleLink link, String event) {
        var host = CanonicalUrl.of(link.url()).authority();
        var metadata = EventMetadata.of(EventType.LINK_FOUND, FeedRecords.SOURCE, event, host, link.discoveredAt());
        return message(Topic.LINKS, host, LINK.encode(link), EventHeaders.json(metadata));
    }

    /**
     * A page whose bytes are at hand.
     *
     * @param text the address that it stands for, null when it has none
     * @throws IllegalArgumentException when that is no web address, or the bytes are no text
     */
    public static Submission ofBytes(String name, byte[] bytes, @Nullable String text, Instant now) {
        var contentType = ContentType.of(name, bytes);
        var url = text == null ? null : GivenUrl.of(text).value();
        var id = url == null ? ArticleId.ofContent(bytes) : ArticleId.ofUrl(url);
        var page = new PageMetadata(id, url, url, OK, contentType, null, null, now, List.of(), null, null);
        var event = EventMetadata.of(EventType.PAGE_FETCHED, FeedRecords.SOURCE, id + "@" + now, id, now)
                .beginningTrace()
                .withFetchedAt(now);
        var headers = EventHeaders.of(event, contentType);
        EventHeaders.put(headers, EventHeader.PAGE, PAGE.encodeToString(page));
        return new Submission(name, id, null, message(Topic.PAGES, id, bytes, headers));
    }

    private static ProducerRecord<byte[], byte[]> message(
            Topic topic, String key, byte[] value, org.apache.kafka.common.header.Headers headers) {
        return new ProducerRecord<>(topic.topicName(), null, key.getBytes(StandardCharsets.UTF_8), value, headers);
    }
}
