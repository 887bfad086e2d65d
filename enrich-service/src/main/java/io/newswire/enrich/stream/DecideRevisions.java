package io.newswire.enrich.stream;

import io.newswire.enrich.duplicates.Answer;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Gathers the answers of the index and decides each revision when its last answer, and those of the revisions before
 * it, are there. Drafts are kept a while longer: an earlier article may come in after a later one was published. A
 * revision that waits for too long is published with what has come: an answer, or a place in a story, is lost only with a
 * record that became a dead letter.
 */
final class DecideRevisions implements Consumer<Record<String, Answer>> {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final Publication publication;
    private final Duration deadline;
    private final StageMeters meters;

    private DecideRevisions(Publication publication, Duration deadline, StageMeters meters) {
        this.publication = publication;
        this.deadline = deadline;
        this.meters = meters;
    }

    static DecideRevisions start(ProcessorContext<String, Object> context, Duration deadline, StageMeters meters) {
        var decide = new DecideRevisions(new Publication(context, meters), deadline, meters);
        context.schedule(BETWEEN_LOOKS, PunctuationType.WALL_CLOCK_TIME, decide::tidy);
        return decide;
    }

    @Override
    public void accept(Record<String, Answer> record) {
        var known = publication.known(record.key());
        var answer = record.value();
        publication.proceed(record.key(), known.answered(answer));
        publication.meet(record.key(), known.alikeLate(answer));
    }

    private void tidy(long now) {
        publication.drafts.overdue(Instant.ofEpochMilli(now).minus(deadline)).forEach(this::putAway);
    }

    private void putAway(DraftKey key) {
        var known = publication.known(key.articleId());
        if (known.isWaiting(key.revision())) {
            meters.outcome(known.isWaitingForPlace() ? "place_missing" : "answer_missing");
        }
        while (known.isWaiting(key.revision())) {
            known = publication.proceed(key.articleId(), known.withoutWaiting(key.revision()));
        }
        publication.keep(key.articleId(), known.forgotten(key.revision()));
        publication.drafts.remove(key);
    }
}
