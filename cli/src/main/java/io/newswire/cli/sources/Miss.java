package io.newswire.cli.sources;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An address that brought no source.
 *
 * @param outcome {@code refused}: we would not ask for it; {@code failed}: it did not answer with content; {@code
 *     nothing-found}: what is there is no feed and no sitemap
 * @param reason of a refusal or failure, as the fetcher counts it; null otherwise
 * @param why for people, with what to do where something can be done
 */
public record Miss(String url, String outcome, @Nullable String reason, String why) {
    public Miss {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(why, "why");
    }

    static Miss refused(String url, String reason, String why) {
        return new Miss(url, "refused", reason, why);
    }

    static Miss failed(String url, String reason, String why) {
        return new Miss(url, "failed", reason, why);
    }

    /** Feed readers export such lists. */
    static Miss listOfFeeds(String url) {
        return new Miss(
                url,
                "nothing-found",
                null,
                url + " is no feed, but a list of some (OPML): `curl -sL '" + url
                        + "' | newswire feeds import -` follows them");
    }

    /** @param bytes of what is there */
    static Miss neitherFeedNorPage(String url, int bytes) {
        return new Miss(
                url,
                "nothing-found",
                null,
                url + (bytes == 0 ? " is empty" : " is neither a feed that can be read nor a page")
                        + ": `newswire inspect feed " + url
                        + "` tells more, and `newswire feeds add` finds the feeds of a"
                        + " site by one of its pages");
    }

    static Miss noSource(String url) {
        return new Miss(url, "nothing-found", null, url + " is no feed or sitemap that can be read");
    }
}
