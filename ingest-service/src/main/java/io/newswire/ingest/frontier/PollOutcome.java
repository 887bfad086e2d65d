package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleLink;
import java.time.Duration;
import java.time.Instant;
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
     * @param format as in {@code FeedStatus.format}, null where it is not known
     * @param movedTo where the feed moved for good, null where it did not
     * @param freshFor how long the server says that it stays as it is
     */
    record Fetched(
            @Nullable String title,
            @Nullable String format,
            List<Found> links,
            PollHints hints,
            @Nullable String etag,
            @Nullable String lastModified,
            String bodyDigest,
            @Nullable String movedTo,
            @Nullable Duration freshFor)
            implements PollOutcome {
        public Fetched {
            links = List.copyOf(links);
        }

        /** Without hints. */
        Fetched(
                @Nullable String title,
                List<Found> links,
                @Nullable String etag,
                @Nullable String lastModified,
                String bodyDigest,
                @Nullable String movedTo) {
            this(title, null, links, PollHints.none(), etag, lastModified, bodyDigest, movedTo, null);
        }

        /** Each once, in the feed's order. */
        List<String> ids() {
            return links.stream().map(Found::articleId).distinct().toList();
        }

        @Override
        public String label() {
            return "fetched";
        }
    }

    /** A link that can be followed, with the host to whose partition it belongs and the article's id. */
    record Found(String host, String articleId, ArticleLink link) {
        /** As the feed says, null where it does not say the time of day or its zone. */
        @Nullable
        Instant publishedAt() {
            var entry = link.entry();
            var date = entry == null ? null : entry.datePublished();
            return date == null || date.offset() == null ? null : date.earliestInstant();
        }
    }

    /**
     * A list of sitemaps.
     *
     * @param movedTo where the list moved for good, null where it did not
     * @param freshFor how long the server says that it stays as it is
     */
    record Index(
            List<Child> children,
            String bodyDigest,
            @Nullable String movedTo,
            @Nullable Duration freshFor) implements PollOutcome {
        public Index {
            children = List.copyOf(children);
        }

        @Override
        public String label() {
            return "fetched";
        }
    }

    /** A sitemap that a list names, with the time of its last change where it says so. */
    record Child(String url, @Nullable Instant changedAt) {}

    /**
     * A body that is byte for byte the last one, whatever the server's validators say.
     *
     * @param movedTo where the feed moved for good, null where it did not
     * @param freshFor how long the server says that it stays as it is
     */
    record Unchanged(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String movedTo,
            @Nullable Duration freshFor) implements PollOutcome {
        Unchanged(@Nullable String etag, @Nullable String lastModified, @Nullable String movedTo) {
            this(etag, lastModified, movedTo, null);
        }

        @Override
        public String label() {
            return "unchanged";
        }
    }

    /** 304. */
    record NotModified(@Nullable Duration freshFor) implements PollOutcome {
        NotModified() {
            this(null);
        }

        @Override
        public String label() {
            return "not-modified";
        }
    }

    /** 410: the feed is retired (RFC 9110, 15.5.11). */
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

    /**
     * 404 or another status that says that it is our request that cannot be answered. A failure: feeds come back from it.
     * Only one that answers nothing else for long is retired.
     */
    record Missing(String error, @Nullable Duration retryAfter) implements PollOutcome {
        @Override
        public String label() {
            return "failed";
        }
    }

    /**
     * We would not fetch it.
     *
     * @param unasked for the address or the port of its own host, so that nobody was asked: settings of ours decide that
     */
    record Refused(String error, boolean unasked) implements PollOutcome {
        static final String LABEL = "refused";

        @Override
        public String label() {
            return LABEL;
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
