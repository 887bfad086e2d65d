package io.newswire.enrich.stream;

import io.newswire.enrich.duplicates.Answer;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.Lookup;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** One shard of the index at work. */
final class AnswerProbes implements Consumer<Record<Integer, IndexEntry>>, Leaving {
    private final ProcessorContext<String, Answer> context;
    private final StoredBandIndex index;
    private final Lookup lookup;
    private final StageMeters meters;
    private final IndexGauges gauges;

    AnswerProbes(
            ProcessorContext<String, Answer> context,
            Lookup lookup,
            Duration window,
            StageMeters meters,
            IndexGauges gauges) {
        this.context = context;
        int shard = context.taskId().partition();
        this.index = StoredBandIndex.over(
                context.getStateStore(Stores.SKETCHES), window, sketch -> lookup.bands(sketch, shard), meters);
        this.lookup = lookup;
        this.meters = meters;
        this.gauges = gauges;
        gauges.watch(index);
    }

    @Override
    public void accept(Record<Integer, IndexEntry> record) {
        var answers = meters.time(() -> lookup.answers(record.value(), record.key(), index));
        for (var answer : answers) {
            context.forward(new Record<>(answer.articleId(), answer, record.timestamp()));
        }
    }

    @Override
    public void leave() {
        gauges.forget(index);
    }
}
