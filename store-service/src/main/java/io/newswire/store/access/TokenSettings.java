package io.newswire.store.access;

import java.util.List;
import java.util.Optional;

/**
 * Tokens of the HTTP server. Its prefix is {@code newswire.store.tokens}. Several of a role, parted by commas, let one be
 * replaced by the next without a break.
 */
public interface TokenSettings {
    /** Of those who read. */
    Optional<List<String>> reader();

    /** Of those who may change and trigger things besides. */
    Optional<List<String>> operator();
}
