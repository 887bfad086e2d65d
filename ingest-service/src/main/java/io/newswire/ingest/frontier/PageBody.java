package io.newswire.ingest.frontier;

import org.jspecify.annotations.Nullable;

/** What a record of the pages holds, on its way through the topology; null bytes say that the page is gone. */
@SuppressWarnings("ArrayRecordComponent") // It is never compared.
record PageBody(byte @Nullable [] bytes) {
    PageBody(byte @Nullable [] bytes) {
        this.bytes = bytes;
    }
}
