package io.newswire.store.archive;

import io.newswire.contracts.PageMetadata;
import java.util.Objects;

/**
 * What the archive keeps of a page besides HTTP: the block of the metadata record that ends each capture.
 *
 * @param event id of the event that brought the page, the same when it is delivered again
 */
record CaptureNote(String event, PageMetadata page) {
    CaptureNote {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(page, "page");
    }
}
