package io.newswire.ingest.fetch;

import io.newswire.platform.dial.AddressGuard;
import io.newswire.platform.dial.RefusedDialException;

/**
 * Why we would not. Counted as {@code newswire_outcomes_total{outcome="refused_…"}}, so the names are public API; a table
 * in docs/fetching.md explains them to operators.
 */
enum Refusal {
    /** No absolute web address with a valid host, or one longer than we take. */
    URL("url"),
    /** Neither http nor https. */
    SCHEME("scheme"),
    /** A user name or a password stands in the address. */
    CREDENTIALS("credentials"),
    /** A port where no website is, see {@link RefusedDialException.Rule}. */
    PORT("port"),
    /** An address that leads to no public server, see {@link AddressGuard}. */
    ADDRESS("address"),
    /** More redirects than {@link FetchLimits#maxRedirects}. */
    REDIRECTS("redirects"),
    /** A header that a feed's settings ask for and that may not be sent, see {@link CustomHeaders}. */
    REQUEST_HEADER("request-header"),
    /** More header bytes than the HTTP client takes. */
    HEADERS("headers-too-large"),
    /** More bytes than {@link FetchLimits#maxBytes}, before or after decoding. */
    TOO_LARGE("too-large"),
    /** A coding that nobody asked for, or too many over one another, see {@link Codings}. */
    CONTENT_ENCODING("content-encoding"),
    /** Asked for an article and got something else, see {@link ContentTypes}. */
    CONTENT_TYPE("content-type"),
    /** Fetched, but no record may be so large. */
    TOO_LARGE_FOR_TOPIC("too-large-for-topic");

    private final String reason;

    Refusal(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
