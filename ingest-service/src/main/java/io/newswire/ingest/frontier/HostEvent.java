package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.Errand;
import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.Topic;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that happened to one host. */
sealed interface HostEvent {
    /** Where it was told. */
    Topic topic();

    /**
     * A feed of the host is followed, or from now on otherwise.
     *
     * @param settings null when it is followed no more
     */
    record FeedChanged(String feedUrl, @Nullable FeedSettings settings) implements HostEvent {
        public FeedChanged {
            Objects.requireNonNull(feedUrl, "feedUrl");
            if (settings != null && !settings.url().equals(feedUrl)) {
                throw new IllegalArgumentException(
                        "the settings are of " + settings.url() + ", their key is " + feedUrl);
            }
        }

        @Override
        public Topic topic() {
            return Topic.FEEDS;
        }
    }

    /** Somebody named a link. */
    record LinkFound(ArticleLink link) implements HostEvent {
        @Override
        public Topic topic() {
            return Topic.LINKS;
        }
    }

    /** A request of the host ended. */
    record FetchFinished(FetchResult result) implements HostEvent {
        @Override
        public Topic topic() {
            return Topic.FETCH_RESULTS;
        }
    }

    /** A feed of another host asks for something here. */
    record ErrandAsked(Errand errand) implements HostEvent {
        @Override
        public Topic topic() {
            return Topic.ERRANDS;
        }
    }

    /** Something came for a feed of the host by another way than the host's own turn. */
    record Delivered(FeedDelivery delivery) implements HostEvent {
        @Override
        public Topic topic() {
            return Topic.FEED_DELIVERIES;
        }
    }
}
