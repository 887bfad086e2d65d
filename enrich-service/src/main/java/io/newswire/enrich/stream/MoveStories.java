package io.newswire.enrich.stream;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.Topic;
import io.newswire.enrich.stories.Effect;
import io.newswire.enrich.stories.StoryRule;
import io.newswire.platform.kafka.EventHeaders;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** The stories of one partition at work. */
final class MoveStories implements Consumer<Record<String, StoryMove>> {
    private final ProcessorContext<String, Object> context;
    private final StoredStories stories;
    private final StageMeters meters;

    MoveStories(ProcessorContext<String, Object> context, Duration window, StageMeters meters) {
        this.context = context;
        this.stories = new StoredStories(context.getStateStore(Stores.STORIES), Stores.lasting(window));
        this.meters = meters;
    }

    @Override
    public void accept(Record<String, StoryMove> record) {
        meters.in(Topic.STORY_MOVES.topicName());
        var now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        var known = stories.get(record.key(), now);
        var step = meters.time(() -> StoryRule.step(record.key(), known.state(), record.value(), now));
        stories.put(record.key(), known, step.state(), now);
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
