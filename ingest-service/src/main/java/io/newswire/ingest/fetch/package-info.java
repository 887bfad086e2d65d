/**
 * Fetches what the frontier asks for: {@link FetchLoop} carries requests from and results to Kafka, {@link HttpFetcher}
 * does one request, {@link AddressGuard} says where it may go.
 */
@NullMarked
package io.newswire.ingest.fetch;

import org.jspecify.annotations.NullMarked;
