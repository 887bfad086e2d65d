package io.newswire.enrich.stream;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.duplicates.KnownArticle;
import org.apache.kafka.streams.processor.api.Record;

/** Pages that failed and are sent again after publisher or operator went on: what was so before must not come after what is so since. */
final class Outdated {
    private Outdated() {}

    /** Only of what is re-driven: in all else the order of the topic says what is later, and clocks may differ. */
    static boolean is(Record<String, ?> record, KnownArticle known, PageMetadata page) {
        return record.headers().lastHeader(EventHeader.REDRIVEN) != null && known.isAheadOf(page.fetchedAt());
    }
}
