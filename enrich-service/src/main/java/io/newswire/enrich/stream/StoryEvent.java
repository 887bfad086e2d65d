package io.newswire.enrich.stream;

import io.newswire.contracts.EventMetadata;
import io.newswire.contracts.EventType;
import io.newswire.contracts.Story;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.StoryPlace;
import io.newswire.platform.kafka.EventHeaders;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The events of stories, each with an id that is the same when it is written again. */
record StoryEvent(@Nullable String traceparent, Instant now) {

    Record<String, Object> move(String story, StoryMove move) {
        var kind = move.kind().name().toLowerCase(Locale.ROOT);
        var other = Objects.requireNonNullElse(move.metBy() == null ? move.story() : move.metBy(), "");
        var id = String.join(
                ":",
                move.articleId(),
                Integer.toString(move.revision()),
                kind,
                story,
                Integer.toString(move.hops()),
                other,
                Objects.toString(move.about(), ""),
                Objects.toString(move.since(), ""));
        return record(story, move, EventType.STORY_MOVED, id, move.articleId(), now);
    }

    Record<String, Object> place(StoryPlace place) {
        var id = place.articleId() + ":" + place.revision() + ":" + place.story();
        return record(place.articleId(), place, EventType.STORY_PLACED, id, place.articleId(), now);
    }

    Record<String, Object> told(Story story) {
        return changed(story.id(), story, EventType.STORY_CHANGED, story.updatedAt());
    }

    Record<String, Object> ended(String story, Instant at) {
        return changed(story, new Tombstone(Story.class), EventType.STORY_ENDED, at);
    }

    /** @param at later than all that the story told before, whatever the clock says */
    private Record<String, Object> changed(String story, Object value, EventType type, Instant at) {
        return record(story, value, type, story + ":" + at.toEpochMilli(), story, at);
    }

    private Record<String, Object> record(
            String key, Object value, EventType type, String id, String subject, Instant time) {
        var event =
                EventMetadata.of(type, ArticleEvent.SOURCE, id, subject, time).causedBy(traceparent);
        return new Record<>(key, value, now.toEpochMilli(), EventHeaders.json(event));
    }
}
