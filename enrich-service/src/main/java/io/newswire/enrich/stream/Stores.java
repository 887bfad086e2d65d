package io.newswire.enrich.stream;

import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;
import static org.apache.kafka.streams.state.Stores.windowStoreBuilder;

import io.newswire.contracts.Story.Member;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.KnownArticle;
import io.newswire.enrich.stories.StoryState;
import io.newswire.platform.kafka.JsonSerde;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.WindowStore;

/** What the topology keeps, each with a changelog. Names are those of changelog topics: a change loses the state. */
final class Stores {
    /** By article id: its revisions and what they wait for. */
    static final String ARTICLES = "articles";
    /** By {@link DraftKey}: revisions that are not decided. */
    static final String DRAFTS = "drafts";
    /** By number: sketches of the articles of the window that have a band in this shard. */
    static final String SKETCHES = "sketches";

    /** By story id: its members that were published first, or where they went. The number is that of the format. */
    static final String STORIES = "stories-2";
    /** By story id and article id: members of large stories that were not published first. */
    static final String STORY_MEMBERS = "story-members";

    /** A story outlives the window of its newest article by as much as moves may be under way, and more. */
    private static final Duration UNDER_WAY = Duration.ofDays(1);

    private Stores() {}

    /** Cached, so that the answers of one article make one change in the changelog and not one each. */
    static StoreBuilder<KeyValueStore<String, KnownArticle>> articles() {
        return keyValueStoreBuilder(
                        persistentKeyValueStore(ARTICLES), Serdes.String(), JsonSerde.of(KnownArticle.class))
                .withCachingEnabled();
    }

    static StoreBuilder<KeyValueStore<String, Draft>> drafts() {
        return keyValueStoreBuilder(persistentKeyValueStore(DRAFTS), Serdes.String(), JsonSerde.of(Draft.class))
                .withCachingEnabled();
    }

    /** By spans, each for longer than the window; whole segments of the past are dropped at once. */
    static StoreBuilder<WindowStore<Integer, IndexEntry>> sketches(Duration window) {
        var span = StoredBandIndex.SPAN;
        return windowStoreBuilder(
                new WindowStoreSupplier(SKETCHES, window.plus(span).plus(StoredBandIndex.LAG), span),
                Serdes.Integer(),
                IndexEntrySerde.create());
    }

    /** One entry per story, under the time of its last change. Cached, so that a burst of copies makes few changes of it. */
    static StoreBuilder<WindowStore<String, StoryState>> stories(Duration window) {
        var lasting = lasting(window);
        return windowStoreBuilder(
                        new WindowStoreSupplier(STORIES, lasting, lasting),
                        Serdes.String(),
                        JsonSerde.of(StoryState.class))
                .withCachingEnabled();
    }

    /** One entry per member, under the time of its last change. Not cached: most are written once. */
    static StoreBuilder<WindowStore<String, Member>> storyMembers(Duration window) {
        var lasting = lasting(window);
        return windowStoreBuilder(
                new WindowStoreSupplier(STORY_MEMBERS, lasting, lasting), Serdes.String(), JsonSerde.of(Member.class));
    }

    /** How long a story is known after its last change. */
    static Duration lasting(Duration window) {
        return window.plus(UNDER_WAY);
    }
}
