package io.newswire.ingest.websub;

import java.util.Objects;

/**
 * What a hub's request is about.
 *
 * @param feedUrl the feed as it is followed
 * @param topic the URL under which its hub serves it
 */
record Callback(String feedUrl, String topic) {
    Callback {
        Objects.requireNonNull(feedUrl, "feedUrl");
        Objects.requireNonNull(topic, "topic");
    }
}
