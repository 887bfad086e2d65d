package io.newswire.enrich.stream;

import io.newswire.contracts.StoryPlace;
import io.newswire.contracts.Topic;
import io.newswire.platform.telemetry.StageMeters;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Publishes a copy when its place in a story is known. A place that comes for an article that was deleted meanwhile, or no
 * longer repeats anything, is given up: the story that is named after the article sees to it that it leaves there.
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
        } else {
            meters.outcome("place_late");
        }
    }
}
