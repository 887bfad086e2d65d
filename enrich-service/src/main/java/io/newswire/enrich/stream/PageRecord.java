package io.newswire.enrich.stream;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.UndecodableException;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The parts of a record of pages. */
record PageRecord(PageMetadata metadata, byte[] body) {
    private static final JsonCodec<PageMetadata> METADATA = JsonCodec.of(PageMetadata.class);

    /** @throws UndecodableException when it has no body, no metadata, or not those of its key */
    static PageRecord of(Record<String, byte @Nullable []> record) {
        var header = record.headers().lastHeader(EventHeader.PAGE);
        if (header == null || header.value() == null) {
            throw problem("there is no " + EventHeader.PAGE + " header");
        }
        var metadata = METADATA.decode(header.value());
        if (!Objects.equals(record.key(), metadata.articleId())) {
            throw problem("the key is " + record.key() + ", the header names " + metadata.articleId());
        }
        var body = record.value();
        if (body == null) {
            throw problem("it has no body");
        }
        return new PageRecord(metadata, body);
    }

    private static UndecodableException problem(String problem) {
        return new UndecodableException(PageMetadata.class, problem, null);
    }
}
