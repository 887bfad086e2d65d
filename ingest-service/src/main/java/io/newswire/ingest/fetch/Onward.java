package io.newswire.ingest.fetch;

import io.newswire.contracts.FetchRequest;

/**
 * Whether a redirect is followed at once, or told to the frontier, so that the target has its own host's turn and is
 * looked up among what is known. Pure.
 */
enum Onward {
    FOLLOW,
    TELL,
    /** A request with a body that may not be repeated elsewhere. */
    GIVE_UP;

    /**
     * @param target where the redirect leads
     * @param keepsMethod that its status says so: 307 and 308 (RFC 9110, section 15.4)
     */
    static Onward at(FetchRequest.Kind kind, Hop target, boolean keepsMethod) {
        return switch (kind) {
            // RFC 9309, section 2.3.1.2: five hops, across authorities too. They are rare and small.
            case ROBOTS -> FOLLOW;
            case FEED -> target.isAtHome() ? FOLLOW : TELL;
            // The identity of an article is where redirects end.
            case ARTICLE -> target.canonical().equals(target.asked()) ? FOLLOW : TELL;
            // The form holds a secret.
            case SUBSCRIPTION -> target.isAtHome() ? keepsMethod && target.isAsSafe() ? FOLLOW : GIVE_UP : TELL;
        };
    }
}
