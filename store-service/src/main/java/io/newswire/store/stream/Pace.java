package io.newswire.store.stream;

import java.time.Duration;

/**
 * How often a stream does what.
 *
 * @param look for new articles
 * @param heartbeat after so long without an event
 * @param reconnect after which a client that was cut off comes back
 */
public record Pace(Duration look, Duration heartbeat, Duration reconnect) {
    public static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofSeconds(2));
}
