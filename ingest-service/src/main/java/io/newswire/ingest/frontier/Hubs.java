package io.newswire.ingest.frontier;

import java.util.Map;
import java.util.Optional;

/** How WebSub hubs are asked. */
public interface Hubs {
    /** The field of the form that names the topic. */
    String TOPIC = "hub.topic";

    /** What a hub is asked for. */
    enum Mode {
        SUBSCRIBE,
        UNSUBSCRIBE;

        /** As it stands in {@code hub.mode}. */
        public String word() {
            return this == SUBSCRIBE ? "subscribe" : "unsubscribe";
        }
    }

    /** The form to send (WebSub, section 5.1); empty where none can be made, so that the feed is only polled. */
    Optional<Map<String, String>> form(Mode mode, String feedUrl, String hub, String topic);

    /** For a service that no hub can call. */
    static Hubs none() {
        return (mode, feedUrl, hub, topic) -> Optional.empty();
    }
}
