package io.newswire.enrich.stream;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.StoryPlace;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.EventHeaders;
import io.newswire.platform.telemetry.StageMeters;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Publishes a copy when its place in a story is known. A place that comes for an article that was deleted meanwhile, or no
 * longer repeats anything, is given up.
 */
final class PlaceArticles implements Consumer<Record<String, StoryPlace>> {
    private final Publication publication;
    private final StageMeters meters;

    PlaceArticles(ProcessorContext<String, Object> context, StageMeters meters) {
        this.publication = new Publication(context, meters);
        this.meters = meters;
    }

    @Override
    public void accept(Record<String, StoryPlace> record) {
        meters.in(Topic.STORY_PLACES.topicName());
        var place = record.value();
        var known = publication.known(place.articleId());
        if (known.expects(place)) {
            publication.proceed(place.articleId(), known.placed(place));
            return;
        }
        meters.outcome("place_late");
        if (known.story() == null) {
            var leave = StoryMove.leaves(place.articleId(), place.revision() + 1);
            publication.send(place.story(), leave, EventHeaders.text(record.headers(), EventHeader.TRACEPARENT));
        }
    }
}
