/**
 * Fetches what the frontier asks for: {@link FetchLoop} carries requests from and results to Kafka, {@link HttpFetcher}
 * does one request, {@link io.newswire.platform.dial.AddressGuard} says where it may go.
 */
@NullMarked
package io.newswire.ingest.fetch;

import org.jspecify.annotations.NullMarked;
