package io.newswire.store;

import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.NewsDate;
import io.newswire.contracts.Story;
import io.newswire.contracts.Story.Change;
import io.newswire.contracts.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Stories for tests, as records of their topic. Its first member is the first publisher; all others repeat it. */
public record TestStory(
        String id, List<Story.Member> members, @Nullable String mergedInto, Instant updatedAt) {
    public static final Instant DAY = Instant.parse("2026-11-24T09:00:00Z");

    public static TestStory of(String id, int second) {
        return new TestStory(id, List.of(), null, DAY.plusSeconds(second));
    }

    public TestStory with(String article) {
        return with(article, "Headline of " + article, "The Herald", "2026-11-24T08:0" + members.size() + ":00Z");
    }

    public TestStory with(String article, String headline, String publisher, @Nullable String published) {
        var all = new ArrayList<>(members);
        all.add(new Story.Member(
                article,
                1,
                "https://news.example/" + article,
                headline,
                new Article.Publisher(publisher, null),
                published == null ? null : NewsDate.parse(published),
                DAY,
                all.isEmpty()
                        ? null
                        : new Article.Duplicate(
                                Article.Duplicate.Kind.NEAR, all.getFirst().articleId(), 0.875),
                all.isEmpty() ? "Reuters" : null));
        return new TestStory(id, all, mergedInto, updatedAt);
    }

    public TestStory mergedInto(String other) {
        return new TestStory(id, List.of(), other, updatedAt);
    }

    public Story build() {
        boolean merged = mergedInto != null;
        return new Story(
                id,
                merged ? Change.MERGED : Change.JOINED,
                members.isEmpty() ? null : members.getLast().articleId(),
                members,
                members.size(),
                members.isEmpty() ? null : members.getFirst().articleId(),
                merged ? null : "Reuters",
                mergedInto,
                updatedAt);
    }

    public ConsumerRecord<byte[], byte[]> record() {
        return record(id, JsonCodec.of(Story.class).encode(build()));
    }

    /** Of a story that has more members than it lists. */
    public ConsumerRecord<byte[], byte[]> record(Change change, String changed, int memberCount) {
        var first = members.getFirst().articleId();
        var story = new Story(id, change, changed, members, memberCount, first, null, null, updatedAt);
        return record(id, JsonCodec.of(Story.class).encode(story));
    }

    public static ConsumerRecord<byte[], byte[]> ended(String id) {
        return record(id, null);
    }

    private static ConsumerRecord<byte[], byte[]> record(String id, byte @Nullable [] value) {
        return new ConsumerRecord<>(Topic.STORIES.topicName(), 0, 0, TestRecords.utf8(id), value);
    }
}
