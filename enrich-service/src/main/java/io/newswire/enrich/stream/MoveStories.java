package io.newswire.enrich.stream;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.Topic;
import io.newswire.enrich.stories.Effect;
import io.newswire.enrich.stories.StoryRule;
import io.newswire.enrich.stories.StoryState;
import io.newswire.platform.kafka.EventHeaders;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** The stories of one partition at work. */
final class MoveStories implements Consumer<Record<String, StoryMove>> {
    private final ProcessorContext<String, Object> context;
    private final LastingStore<StoryState> stories;
    private final LastingStore<Member> members;
    private final StageMeters meters;

    MoveStories(ProcessorContext<String, Object> context, Duration window, StageMeters meters) {
        this.context = context;
        var lasting = Stores.lasting(window);
        this.stories = new LastingStore<>(context.getStateStore(Stores.STORIES), lasting);
        this.members = new LastingStore<>(context.getStateStore(Stores.STORY_MEMBERS), lasting);
        this.meters = meters;
    }

    @Override
    public void accept(Record<String, StoryMove> record) {
        meters.in(Topic.STORY_MOVES.topicName());
        var now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        var known = stories.get(record.key(), now);
        var state = Objects.requireNonNullElse(known.value(), StoryState.UNKNOWN);
        var others = new StoredMembers(record.key(), members, now);
        var step = meters.time(() -> StoryRule.step(record.key(), state, others, record.value(), now));
        stories.put(record.key(), known, step.state().holdsNothing() ? null : step.state(), now);
        var event = new StoryEvent(EventHeaders.text(record.headers(), EventHeader.TRACEPARENT), now);
        step.effects().forEach(effect -> context.forward(record(effect, event)));
        meters.outcome(step.happening().name().toLowerCase(Locale.ROOT));
    }

    private Record<String, Object> record(Effect effect, StoryEvent event) {
        return switch (effect) {
            case Effect.Told told -> counted(event.told(told.story()));
            case Effect.Ended ended -> counted(event.ended(ended.story(), ended.at()));
            case Effect.Sent sent -> event.move(sent.story(), sent.move());
            case Effect.Placed placed -> event.place(placed.place());
        };
    }

    private Record<String, Object> counted(Record<String, Object> record) {
        meters.out(Topic.STORIES.topicName());
        return record;
    }
}
