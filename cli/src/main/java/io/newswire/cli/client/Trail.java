package io.newswire.cli.client;

import io.newswire.cli.sources.ArticleRobots;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import io.newswire.contracts.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the topics of the last day tell of an address: whether anybody asked for it, and what became of that. A record at a
 * time. It takes the service's word, and never judges by settings of its own. Not thread-safe.
 */
final class Trail {
    private static final String NOBODY =
            "nobody asked for it within the last day: no feed named it, and it was not handed in by its address. As a file it may"
                    + " have been, and hold no article text (`newswire explain` says why); or it was stored, and is older than "
                    + Unkept.SETTINGS + " keep it";

    private static final JsonCodec<ArticleLink> LINK = JsonCodec.of(ArticleLink.class);

    private final Awaited awaited;
    private final Waiting results;
    private final String host;
    private final String asked;
    private boolean named;

    /** @param url canonical */
    Trail(String url, ArticleRobots robots) {
        this.awaited = new Awaited(Submission.ofUrl(url, Instant.now()), robots);
        this.results = new Waiting(List.of(awaited), arrived -> {});
        this.host = CanonicalUrl.of(url).authority();
        this.asked = ArticleId.ofUrl(url);
    }

    /** Key of all that is told of it. */
    String host() {
        return host;
    }

    /** Of what the address turned out to be. */
    String articleId() {
        return awaited.articleId();
    }

    /** Whether a request for it ended. */
    boolean isAsked() {
        return awaited.isAsked();
    }

    /** @param each of the links, or of the results of requests; others say nothing */
    void take(ConsumerRecord<byte[], byte[]> each) {
        if (each.topic().equals(Topic.LINKS.topicName())) {
            named = named || names(each);
        } else {
            results.take(each);
        }
    }

    private boolean names(ConsumerRecord<byte[], byte[]> each) {
        byte @Nullable [] key = each.key();
        byte @Nullable [] value = each.value();
        if (key == null || value == null || !host.equals(new String(key, StandardCharsets.UTF_8))) {
            return false;
        }
        try {
            return ArticleId.ofUrl(CanonicalUrl.of(LINK.decode(value).url()).value())
                    .equals(asked);
        } catch (UndecodableException | IllegalArgumentException e) {
            // What cannot be read, or is no web address, names another.
            return false;
        }
    }

    /** For people: why nothing is stored of it. What the service refuses of its host is told only where it was asked for. */
    String why() {
        if (isAsked() || named && awaited.isOver()) {
            return awaited.why();
        }
        return named ? awaited.why() + ". `newswire submit " + awaited.name() + "` asks for it once more" : NOBODY;
    }
}
