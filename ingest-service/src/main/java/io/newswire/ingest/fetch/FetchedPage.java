package io.newswire.ingest.fetch;

import io.newswire.contracts.Article.Reservation;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.PageExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a fetch ended, and the bytes it brought. Closed when the bytes are no longer held: memory for large ones is counted.
 *
 * @param body decoded; null unless the outcome is {@link FetchOutcome.Fetched}. Not copied: read only.
 * @param reservations that the headers of the answer made
 * @param links values of its {@code Link} headers, see {@link io.newswire.ingest.headers.LinkHeader}
 * @param exchange that brought the body; null where there is none
 * @param release what closing does
 */
@SuppressWarnings("ArrayRecordComponent") // up to 10 MB that are made once and written once
public record FetchedPage(
        FetchOutcome outcome,
        byte @Nullable [] body,
        List<Reservation> reservations,
        List<String> links,
        @Nullable PageExchange exchange,
        Instant startedAt,
        Duration took,
        Runnable release)
        implements AutoCloseable {

    public Instant endedAt() {
        return startedAt.plus(took);
    }

    @Override
    public void close() {
        release.run();
    }
}
