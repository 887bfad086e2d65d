package io.newswire.ingest.fetch;

import io.newswire.contracts.FetchRequest;
import okhttp3.FormBody;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** From what the frontier asks to what goes over the wire. */
final class Requests {
    private Requests() {}

    /** @throws RefusedException for a custom header that may not be sent */
    static Request of(FetchRequest asked, Hop hop, String userAgent, HopEvents events) throws RefusedException {
        var request = new Request.Builder()
                .url(hop.url())
                .tag(HopEvents.class, events)
                .header("User-Agent", userAgent)
                .header("Accept", ContentTypes.wanted(asked.kind()))
                .header("Accept-Encoding", Codings.ACCEPTED);
        if (hop.isAsSafe()) {
            CustomHeaders.add(request, asked.headers());
        }
        if (hop.isFirst()) {
            // Validators belong to the resource that gave them; the target of a redirect is another one.
            add(request, "If-None-Match", asked.etag());
            add(request, "If-Modified-Since", asked.lastModified());
        }
        if (!asked.form().isEmpty()) {
            var form = new FormBody.Builder();
            asked.form().forEach(form::add);
            request.post(form.build());
        }
        return request.build();
    }

    static boolean isConditional(Request request) {
        return request.header("If-None-Match") != null || request.header("If-Modified-Since") != null;
    }

    /** A validator that no header can carry is left out: an unconditional request is always right. */
    private static void add(Request.Builder request, String name, @Nullable String value) {
        if (value != null && !value.isBlank() && value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            request.header(name, value.strip());
        }
    }
}
