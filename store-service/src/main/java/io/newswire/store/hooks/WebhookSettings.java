package io.newswire.store.hooks;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How new matches are delivered. Its prefix is {@code newswire.store.webhooks}. */
public interface WebhookSettings {
    /**
     * Hosts that may be delivered to though their addresses are not public: {@code host}, {@code host:port}, an address or a
     * block such as {@code 10.1.0.0/16}, parted by commas.
     */
    Optional<List<String>> allowedHosts();

    /** A receiver that does not answer for so long has failed. */
    @WithDefault("15s")
    Duration timeout();

    /** A webhook that fails for so long is given up, until somebody resumes it. */
    @WithDefault("3d")
    Duration giveUpAfter();
}
