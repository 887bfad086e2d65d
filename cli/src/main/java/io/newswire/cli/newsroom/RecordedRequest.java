package io.newswire.cli.newsroom;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request as the site saw it.
 *
 * @param at when its head had arrived
 * @param took until its answer was ready to be sent
 * @param path with its query
 * @param ifNoneMatch null when it was not sent
 * @param ifModifiedSince null when it was not sent
 * @param userAgent null when it was not sent
 * @param inFlight requests that were being answered when it arrived, itself included: 1 for a polite client
 */
public record RecordedRequest(
        Instant at,
        Duration took,
        String method,
        String path,
        @Nullable String ifNoneMatch,
        @Nullable String ifModifiedSince,
        @Nullable String userAgent,
        int status,
        int inFlight) {}
