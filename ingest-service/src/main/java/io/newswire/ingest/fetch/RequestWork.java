package io.newswire.ingest.fetch;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchOutcome.Fetched;
import io.newswire.contracts.FetchOutcome.Refused;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import io.newswire.contracts.UndecodableException;
import io.newswire.ingest.fetch.Deliveries.Delivery;
import io.newswire.platform.kafka.DeadLetters;
import io.newswire.platform.kafka.EventHeaders;
import io.newswire.platform.kafka.LogContext;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Clock;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that is done for one request: fetch, write the page, write the result. When it returns, everything is
 * acknowledged; the page before the result, so that who reads the result can count on the page. Thread-safe.
 */
final class RequestWork {
    static final String STAGE = "fetcher";

    private static final Logger LOG = LoggerFactory.getLogger(RequestWork.class);

    private static final JsonCodec<FetchRequest> REQUEST = JsonCodec.of(FetchRequest.class);

    private final Function<FetchRequest, FetchedPage> fetcher;
    private final Deliveries deliveries;
    private final StageMeters meters;
    private final Clock clock;

    RequestWork(Function<FetchRequest, FetchedPage> fetcher, Deliveries deliveries, StageMeters meters, Clock clock) {
        this.fetcher = fetcher;
        this.deliveries = deliveries;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * @throws InterruptedException when the service ends meanwhile: nothing is finished, the request comes again
     * @throws UndeliverableException when nothing can be written any more
     */
    void handle(ConsumerRecord<byte[], byte[]> asked) throws InterruptedException, UndeliverableException {
        meters.in(asked.topic());
        try (var about = LogContext.of(STAGE, asked.headers())) {
            handle(asked, about);
        }
    }

    private void handle(ConsumerRecord<byte[], byte[]> asked, LogContext about)
            throws InterruptedException, UndeliverableException {
        try {
            var request = decode(asked);
            about.article(request.articleId());
            process(asked, request);
        } catch (RuntimeException e) {
            deadLetter(asked, e);
        }
    }

    private static FetchRequest decode(ConsumerRecord<byte[], byte[]> asked) {
        if (asked.value() == null) {
            throw new UndecodableException(FetchRequest.class, "there is no value", null);
        }
        return REQUEST.decode(asked.value());
    }

    private void process(ConsumerRecord<byte[], byte[]> asked, FetchRequest request)
            throws InterruptedException, UndeliverableException {
        try (var page = meters.time(() -> fetcher.apply(request))) {
            if (Thread.interrupted()) {
                // Its outcome speaks of our end and not of the server.
                throw new InterruptedException("the service ended during " + request.url());
            }
            var outcome = keepPage(asked, request, page);
            var sent = writeResult(asked, new FetchResult(request, outcome, page.startedAt(), page.took()));
            meters.outcome(OutcomeName.of(sent));
            var traceparent = EventHeaders.text(asked.headers(), EventHeader.TRACEPARENT);
            meters.tell(() -> FetchSpans.waited(request, page, traceparent));
            meters.tell(() -> FetchSpans.fetched(request, page, sent, traceparent));
        }
    }

    private FetchOutcome keepPage(ConsumerRecord<byte[], byte[]> asked, FetchRequest request, FetchedPage page)
            throws InterruptedException, UndeliverableException {
        if (request.kind() != FetchRequest.Kind.ARTICLE || !(page.outcome() instanceof Fetched fetched)) {
            return page.outcome();
        }
        if (write(FetchRecords.page(asked, request, fetched, page)) == Delivery.TOO_LARGE) {
            return tooLarge(Topic.PAGES, fetched);
        }
        meters.age(page.endedAt(), clock.instant());
        return fetched;
    }

    private FetchOutcome writeResult(ConsumerRecord<byte[], byte[]> asked, FetchResult result)
            throws InterruptedException, UndeliverableException {
        if (write(FetchRecords.result(asked, result, clock.instant())) == Delivery.ACKNOWLEDGED) {
            return result.outcome();
        }
        if (!(result.outcome() instanceof Fetched fetched)) {
            throw new RecordTooLargeException(
                    "the result of " + result.request().url() + " has no body to leave out");
        }
        return writeResult(
                asked,
                new FetchResult(
                        result.request(), tooLarge(Topic.FETCH_RESULTS, fetched), result.startedAt(), result.took()));
    }

    private static Refused tooLarge(Topic topic, Fetched fetched) {
        return FetchFaults.refused(
                Refusal.TOO_LARGE_FOR_TOPIC,
                fetched.bodyBytes() + " bytes are more than " + topic.topicName() + " takes");
    }

    private void deadLetter(ConsumerRecord<byte[], byte[]> asked, RuntimeException why)
            throws InterruptedException, UndeliverableException {
        var reason = DeadLetters.reasonOf(why);
        var letter = DeadLetters.of(asked, STAGE, reason, why, clock.instant());
        if (write(letter) == Delivery.TOO_LARGE) {
            throw new UndeliverableException(
                    letter.topic(), new RecordTooLargeException("dead letter of " + asked.topic()));
        }
        meters.failed(reason);
        LOG.warn("{} at {}-{}@{} is a dead letter", reason, asked.topic(), asked.partition(), asked.offset(), why);
    }

    private Delivery write(ProducerRecord<byte[], byte[]> record) throws InterruptedException, UndeliverableException {
        var delivery = deliveries.deliver(record);
        if (delivery == Delivery.ACKNOWLEDGED) {
            meters.out(record.topic());
        }
        return delivery;
    }
}
