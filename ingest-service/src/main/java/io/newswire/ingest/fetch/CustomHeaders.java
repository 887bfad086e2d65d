package io.newswire.ingest.fetch;

import io.newswire.contracts.FeedHeaders;
import java.util.Map;
import okhttp3.Request;

/**
 * Headers that a feed's settings ask for, such as a key for a paid feed. They go to the host of the feed's own URL only,
 * and not over http when that is https.
 */
final class CustomHeaders {
    private CustomHeaders() {}

    /** @throws RefusedException naming the first that may not be sent */
    static void add(Request.Builder request, Map<String, String> headers) throws RefusedException {
        var problem = FeedHeaders.problem(headers);
        if (problem.isPresent()) {
            throw new RefusedException(Refusal.REQUEST_HEADER, Shown.of(problem.get()));
        }
        headers.forEach(request::header);
    }
}
