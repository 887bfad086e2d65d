package io.newswire.ingest.websub;

import java.util.Objects;

/**
 * What a hub's request is about.
 *
 * @param feedUrl the feed as it is followed
 * @param hub that was given the address
 * @param topic the URL under which its hub serves it
 */
record Callback(String feedUrl, String hub, String topic) {
    Callback {
        Objects.requireNonNull(feedUrl, "feedUrl");
        Objects.requireNonNull(hub, "hub");
        Objects.requireNonNull(topic, "topic");
    }
}
