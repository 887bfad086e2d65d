package io.newswire.ingest.frontier;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the latest body said of its feed.
 *
 * @param holds entries in it
 */
record About(@Nullable String title, @Nullable String format, PollHints hints, int holds) {
    /** In characters; a feed is remembered in little space. */
    private static final int LONGEST_TITLE = 200;

    About {
        Objects.requireNonNull(hints, "hints");
    }

    static About nothing() {
        return new About(null, null, PollHints.none(), 0);
    }

    About after(PollOutcome.Fetched body) {
        var named = body.title() == null ? title : body.title();
        return new About(
                named == null || named.length() <= LONGEST_TITLE ? named : named.substring(0, LONGEST_TITLE),
                body.format() == null ? format : body.format(),
                body.hints(),
                body.links().size());
    }

    About asIndex() {
        return new About(title, "sitemap-index", PollHints.none(), 0);
    }
}
