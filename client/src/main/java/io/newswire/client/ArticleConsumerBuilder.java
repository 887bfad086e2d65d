package io.newswire.client;

import io.newswire.contracts.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a consumer reads, and how it goes on. All that is not said is left open: any language, any source, all articles. */
public final class ArticleConsumerBuilder {
    private final ConsumerSettings settings;
    private final List<LanguageRange> languages = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private StoryPolicy stories = StoryPolicy.ALL_ARTICLES;
    private Start start = Start.STATE;
    private Consumer<UnreadableRecordException> onUnreadable = unreadable -> {
        throw unreadable;
    };
    private @Nullable String group;
    private @Nullable Position position;

    ArticleConsumerBuilder(String bootstrapServers) {
        this.settings = new ConsumerSettings(bootstrapServers);
    }

    /**
     * Shares the work with all that name the same group, and goes on where the group last {@linkplain ArticleConsumer#commit
     * committed}. A group has the same filters in all its members.
     *
     * @throws IllegalArgumentException when its name starts as those of the pipeline do
     */
    public ArticleConsumerBuilder group(String name) {
        if (name.isBlank() || name.startsWith(Topic.PREFIX)) {
            throw new IllegalArgumentException("group '" + name + "': choose a name of your own; those that start with "
                    + Topic.PREFIX + " are the pipeline's");
        }
        this.group = name;
        return this;
    }

    /** Goes on where {@link ArticleConsumer#position} was, in all partitions and in no group. */
    public ArticleConsumerBuilder from(Position last) {
        this.position = last;
        return this;
    }

    /** Where to begin without a position; {@link Start#STATE} unless this is called. */
    public ArticleConsumerBuilder from(Start first) {
        this.start = first;
        return this;
    }

    /**
     * Only articles in one of these languages.
     *
     * @param tags of BCP 47; {@code en} takes {@code en-GB} too. Articles whose language could not be told have none
     * @throws IllegalArgumentException when one is no language tag
     */
    public ArticleConsumerBuilder languages(String... tags) {
        for (var tag : tags) {
            languages.addAll(LanguageRange.parse(tag));
        }
        return this;
    }

    /**
     * Only articles from one of these sources.
     *
     * @param names each the address of a feed, a host with all below it, or the name of a publisher
     */
    public ArticleConsumerBuilder sources(String... names) {
        sources.addAll(List.of(names));
        return this;
    }

    /** What is read of articles that repeat one another; {@link StoryPolicy#ALL_ARTICLES} unless this is called. */
    public ArticleConsumerBuilder stories(StoryPolicy policy) {
        this.stories = policy;
        return this;
    }

    /**
     * Takes records that cannot be read: what it returns from is passed over, what it throws comes out of {@link
     * ArticleConsumer#poll}, and the record is read again. Unless this is called, the record is thrown as an exception.
     */
    public ArticleConsumerBuilder onUnreadable(Consumer<UnreadableRecordException> handler) {
        this.onUnreadable = handler;
        return this;
    }

    /**
     * Settings of the Kafka consumer, in Kafka's own keys: TLS, SASL, {@code client.id}, {@code max.poll.records}.
     *
     * @throws IllegalArgumentException for those that this library relies on, such as {@code isolation.level}
     */
    public ArticleConsumerBuilder kafka(Map<String, ?> more) {
        more.forEach(settings::put);
        return this;
    }

    /**
     * @throws IllegalStateException when a group and a position were given, or the topic is not there
     * @throws org.apache.kafka.common.errors.TimeoutException when Kafka does not answer within 30 s
     * @throws org.apache.kafka.common.KafkaException for what Kafka refuses, such as access
     */
    public ArticleConsumer open() {
        var filter = new ArticleFilter(List.copyOf(languages), List.copyOf(sources), stories);
        var intake = new Intake(filter, onUnreadable, new Told());
        if (group == null) {
            var from = position == null ? new Position(Map.of()) : position;
            return ArticleConsumer.alone(from, settings, start, intake);
        }
        if (position != null) {
            throw new IllegalStateException("a group has its own positions: give either a group or a position");
        }
        return ArticleConsumer.inGroup(group, settings, start, intake);
    }
}
