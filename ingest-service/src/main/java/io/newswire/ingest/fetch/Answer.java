package io.newswire.ingest.fetch;

import io.newswire.contracts.FetchOutcome.Fetched;
import io.newswire.contracts.FetchRequest;
import java.time.Instant;
import okhttp3.Headers;

/** What a response that brought something says of it. */
final class Answer {
    private static final byte[] NOTHING = {};

    private Answer() {}

    static Fetched of(FetchRequest asked, Hop hop, int status, Headers headers, byte[] body, Instant now) {
        var finalUrl = hop.url().toString();
        var contentType = KeptHeaders.value(headers, "Content-Type");
        var hubs = HubLinks.of(headers, hop.url());
        return new Fetched(
                status,
                finalUrl,
                hop.movedTo(),
                ArticleIdentity.of(asked.kind(), hop, contentType, body),
                contentType,
                KeptHeaders.value(headers, "ETag"),
                KeptHeaders.value(headers, "Last-Modified"),
                Freshness.of(headers, now),
                hubs.hubs(),
                hubs.self(),
                Bodies.digest(body),
                body.length,
                asked.kind() == FetchRequest.Kind.ARTICLE ? null : body);
    }

    /** Of a request that asks for no content. */
    static Fetched accepted(FetchRequest asked, Hop hop, int status, Headers headers, Instant now) {
        return of(asked, hop, status, headers, NOTHING, now);
    }
}
