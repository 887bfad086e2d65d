package io.newswire.cli.client;

import io.newswire.contracts.ArticleLink;
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

/** That an operator has an article taken down, on its way through the pages. */
record Deletion(String name, String articleId, @Nullable String url, Instant at) {
    private static final JsonCodec<PageMetadata> PAGE = JsonCodec.of(PageMetadata.class);

    /** Unavailable For Legal Reasons (RFC 7725): tells what is taken down here from what its publisher took down. */
    private static final int TAKEN_DOWN = 451;

    /** @throws IllegalArgumentException when it is neither an article's id nor a web address */
    static Deletion of(String name, Instant now) {
        var article = ArticleName.of(name);
        return new Deletion(name, article.id(), article.url(), now);
    }

    /** The same with the address of its article. */
    Deletion withUrl(@Nullable String known) {
        return url == null ? new Deletion(name, articleId, known, at) : this;
    }

    /** What tells the pipeline: that the article is gone and, where its address is known, that nobody is to ask for it. */
    List<ProducerRecord<byte[], byte[]>> messages() {
        return url == null ? List.of(gone()) : List.of(gone(), notAskedFor(url));
    }

    private ProducerRecord<byte[], byte[]> notAskedFor(String address) {
        var link = ArticleLink.takenDown(address, at);
        return Submission.link(link, articleId + "@" + at + ":taken-down");
    }

    private ProducerRecord<byte[], byte[]> gone() {
        var page = new PageMetadata(articleId, url, url, TAKEN_DOWN, null, null, null, at, List.of(), null, null);
        var event = EventMetadata.of(
                        EventType.PAGE_GONE, FeedRecords.SOURCE, articleId + "@" + at + ":gone", articleId, at)
                .beginningTrace()
                .withFetchedAt(at);
        var headers = EventHeaders.json(event);
        EventHeaders.put(headers, EventHeader.PAGE, PAGE.encodeToString(page));
        return new ProducerRecord<>(
                Topic.PAGES.topicName(), null, articleId.getBytes(StandardCharsets.UTF_8), null, headers);
    }
}
