package io.newswire.enrich.stream;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.EventType;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.UndecodableException;
import io.newswire.platform.kafka.EventHeaders;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The parts of a record of pages. */
record PageRecord(PageMetadata metadata, byte[] body) {
    private static final JsonCodec<PageMetadata> METADATA = JsonCodec.of(PageMetadata.class);

    /** @throws UndecodableException when it has no body, no metadata, or not those of its key */
    static PageRecord of(Record<String, byte @Nullable []> record) {
        var metadata = metadata(record);
        var body = record.value();
        if (body == null) {
            throw problem("it has no body");
        }
        return new PageRecord(metadata, body);
    }

    /**
     * The metadata of a page that is gone.
     *
     * @throws UndecodableException when it says nothing of the kind, or has no metadata, or not those of its key
     */
    static PageMetadata gone(Record<String, byte @Nullable []> record) {
        var metadata = metadata(record);
        if (!EventType.PAGE_GONE.type().equals(EventHeaders.text(record.headers(), EventHeader.TYPE))) {
            throw problem("it has no body");
        }
        return metadata;
    }

    private static PageMetadata metadata(Record<String, byte @Nullable []> record) {
        var header = record.headers().lastHeader(EventHeader.PAGE);
        if (header == null || header.value() == null) {
            throw problem("there is no " + EventHeader.PAGE + " header");
        }
        var metadata = METADATA.decode(header.value());
        if (!Objects.equals(record.key(), metadata.articleId())) {
            throw problem("the key is " + record.key() + ", the header names " + metadata.articleId());
        }
        return metadata;
    }

    private static UndecodableException problem(String problem) {
        return new UndecodableException(PageMetadata.class, problem, null);
    }
}
