package io.newswire.ingest.frontier;

import io.newswire.contracts.FeedDelivery;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.NullUnmarked;

/** Hands claims to the {@link ClaimDesk} of its task's partition, and sends home what comes of them. */
@NullUnmarked // Kafka makes it, then initialises it.
final class KafkaClaims extends ContextualProcessor<String, Claim, String, FeedDelivery> {
    private final StageMeters meters;
    private ClaimDesk desk;

    private KafkaClaims(StageMeters meters) {
        this.meters = meters;
    }

    static ProcessorSupplier<String, Claim, String, FeedDelivery> supplier(StageMeters meters) {
        return new ProcessorSupplier<>() {
            @Override
            public KafkaClaims get() {
                return new KafkaClaims(meters);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return FrontierStores.claims();
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, FeedDelivery> context) {
        super.init(context);
        desk = new ClaimDesk(FrontierStores.openClaims(context));
    }

    @Override
    public void process(Record<String, Claim> record) {
        var now = Instant.ofEpochMilli(context().currentSystemTimeMs());
        var told = desk.claimed(record.key(), record.value(), now);
        if (told != null) {
            meters.outcome(Outcomes.FEED_RECOGNISED);
            context().forward(KafkaOutbox.deliveryEvent(told.delivery(), told.home()));
        }
    }
}
