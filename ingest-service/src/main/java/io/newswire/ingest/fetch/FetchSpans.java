package io.newswire.ingest.fetch;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.Traceparent;
import io.newswire.platform.telemetry.Work;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told of a request: how long it waited for its turn, and the fetch. */
final class FetchSpans {
    private FetchSpans() {}

    /** The first of its trace, from the release of the request until its fetch began. */
    static Work waited(FetchRequest request, FetchedPage page, @Nullable String traceparent) {
        return Work.done(
                "request", null, traceparent, request.requestedAt(), page.startedAt(), Map.copyOf(attributes(request)));
    }

    /** Under the id of the page where there is one: what is made of that follows from it. */
    static Work fetched(FetchRequest request, FetchedPage page, FetchOutcome outcome, @Nullable String traceparent) {
        var attributes = attributes(request);
        attributes.put("newswire.outcome", OutcomeName.of(outcome));
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            attributes.put("http.response.status_code", Integer.toString(fetched.status()));
        }
        boolean isPage = request.kind() == FetchRequest.Kind.ARTICLE && outcome instanceof FetchOutcome.Fetched;
        var event = isPage ? FetchRecords.pageEventId(request) : FetchRecords.resultEventId(request);
        var work = Work.done(
                        "fetch",
                        traceparent,
                        Traceparent.next(traceparent, event),
                        page.startedAt(),
                        page.endedAt(),
                        attributes)
                .ofClient();
        return switch (outcome) {
            case FetchOutcome.Refused refused -> work.failed(refused.detail());
            case FetchOutcome.Failed failed -> work.failed(failed.detail());
            default -> work;
        };
    }

    private static Map<String, String> attributes(FetchRequest request) {
        var attributes = new HashMap<String, String>();
        attributes.put("url.full", request.url());
        attributes.put("newswire.request.kind", request.kind().name().toLowerCase(Locale.ROOT));
        return attributes;
    }
}
