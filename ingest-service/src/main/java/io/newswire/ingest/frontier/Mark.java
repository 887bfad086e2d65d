package io.newswire.ingest.frontier;

import java.util.Objects;

/** That a feed of the host goes by an address, or brought a set of entries. */
record Mark(String feed) {
    Mark {
        Objects.requireNonNull(feed, "feed");
    }
}
