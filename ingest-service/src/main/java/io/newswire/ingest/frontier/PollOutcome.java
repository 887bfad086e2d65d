package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleLink;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a poll of a feed ended, after its body was read. */
sealed interface PollOutcome {
    /** As in {@code FeedStatus.lastOutcome} and, after {@code feed_}, in the outcome meter. */
    String label();

    /** The error that people are shown, null when nothing went wrong. */
    default @Nullable String error() {
        return null;
    }

    /**
     * A body that differs from the last one, and its links.
     *
     * @param movedTo where the feed moved for good, null where it did not
     */
    record Fetched(
            @Nullable String title,
            List<Found> links,
            @Nullable String etag,
            @Nullable String lastModified,
            String bodyDigest,
            @Nullable String movedTo)
            implements PollOutcome {
        public Fetched {
            links = List.copyOf(links);
        }

        @Override
        public String label() {
            return "fetched";
        }
    }

    /** A link that can be followed, with the host to whose partition it belongs and the article's id. */
    record Found(String host, String articleId, ArticleLink link) {}

    /**
     * A body that is byte for byte the last one, whatever the server's validators say.
     *
     * @param movedTo where the feed moved for good, null where it did not
     */
    record Unchanged(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String movedTo) implements PollOutcome {
        @Override
        public String label() {
            return "unchanged";
        }
    }

    /** 304. */
    record NotModified() implements PollOutcome {
        @Override
        public String label() {
            return "not-modified";
        }
    }

    /** 410: the feed is retired (RFC 9110, 15.5.11). A 404 is a failure: feeds come back from it. */
    record Gone() implements PollOutcome {
        @Override
        public String label() {
            return "gone";
        }

        @Override
        public String error() {
            return "410 Gone";
        }
    }

    /** We would not fetch it; nothing will change soon. */
    record Refused(String error) implements PollOutcome {
        @Override
        public String label() {
            return "refused";
        }
    }

    /** It did not work. */
    record Failed(String error, @Nullable Duration retryAfter) implements PollOutcome {
        @Override
        public String label() {
            return "failed";
        }
    }

    /** A body came that is no feed. */
    record Unparseable(String error) implements PollOutcome {
        @Override
        public String label() {
            return "unparseable";
        }
    }
}
