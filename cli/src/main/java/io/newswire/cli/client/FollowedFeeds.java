package io.newswire.cli.client;

import io.newswire.cli.Endpoints;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import io.newswire.contracts.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The feeds that are followed now, and how they do, read from the compacted topics themselves. */
final class FollowedFeeds {
    private static final JsonCodec<FeedSettings> SETTINGS = JsonCodec.of(FeedSettings.class);
    private static final JsonCodec<FeedStatus> STATUS = JsonCodec.of(FeedStatus.class);

    private final Map<String, FeedSettings> settings;
    private final Map<String, FeedStatus> status;

    private FollowedFeeds(Map<String, FeedSettings> settings, Map<String, FeedStatus> status) {
        this.settings = settings;
        this.status = status;
    }

    static FollowedFeeds read(Endpoints endpoints) {
        var settings = new TreeMap<String, FeedSettings>();
        var status = new TreeMap<String, FeedStatus>();
        try (var reader =
                TopicReader.open(endpoints, Topic.FEEDS, Topic.FEED_STATUS).fromBeginning()) {
            reader.readToEnd(each -> {
                if (each.topic().equals(Topic.FEEDS.topicName())) {
                    apply(each, SETTINGS, settings);
                } else {
                    apply(each, STATUS, status);
                }
            });
        }
        return new FollowedFeeds(settings, status);
    }

    /** Where nobody asked which there are. */
    static FollowedFeeds none() {
        return new FollowedFeeds(Map.of(), Map.of());
    }

    static FollowedFeeds of(Collection<FeedSettings> feeds, Collection<FeedStatus> status) {
        var settings = new TreeMap<String, FeedSettings>();
        feeds.forEach(feed -> settings.put(feed.url(), feed));
        var states = new TreeMap<String, FeedStatus>();
        status.forEach(each -> states.put(each.url(), each));
        return new FollowedFeeds(settings, states);
    }

    boolean contains(String canonicalUrl) {
        return settings.containsKey(canonicalUrl);
    }

    /** In the order of their URLs. */
    Collection<FeedSettings> all() {
        return settings.values();
    }

    Optional<FeedSettings> settings(String canonicalUrl) {
        return Optional.ofNullable(settings.get(canonicalUrl));
    }

    /** The feed that has moved to this address, and is polled there. */
    Optional<FeedSettings> polledAt(String address) {
        return settings.values().stream()
                .filter(feed -> status(feed.url())
                        .filter(state -> address.equals(state.address()))
                        .isPresent())
                .findFirst();
    }

    /** Empty before the first poll. */
    Optional<FeedStatus> status(String url) {
        return Optional.ofNullable(status.get(url));
    }

    private static <T> void apply(ConsumerRecord<byte[], byte[]> each, JsonCodec<T> json, Map<String, T> latest) {
        byte @Nullable [] key = each.key();
        if (key == null) {
            return;
        }
        var url = new String(key, StandardCharsets.UTF_8);
        byte @Nullable [] value = each.value();
        if (value == null) {
            latest.remove(url);
            return;
        }
        try {
            latest.put(url, json.decode(value));
        } catch (UndecodableException e) {
            // The frontier has made a dead letter of it; what was known of the feed before still holds.
            return;
        }
    }
}
