package io.newswire.store.archive;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.EventType;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageExchange;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.UndecodableException;
import io.newswire.platform.kafka.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic of pages.
 *
 * @param exchange null where no HTTP brought it: a text that was submitted, an article that its feed carries whole
 * @param body null for a page that is gone
 */
@SuppressWarnings("ArrayRecordComponent") // read only, and written once
record PageToKeep(CaptureNote note, @Nullable PageExchange exchange, byte @Nullable [] body) {
    private static final JsonCodec<PageMetadata> METADATA = JsonCodec.of(PageMetadata.class);
    private static final JsonCodec<PageExchange> EXCHANGE = JsonCodec.of(PageExchange.class);
    /** Four digits, W3C's profile of ISO 8601. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final int LONGEST_ID = 128;

    /** @throws UndecodableException when it is no page, nor the news that one is gone */
    static PageToKeep of(ConsumerRecord<byte[], byte[]> record) {
        var type = Objects.requireNonNullElse(EventHeaders.text(record.headers(), EventHeader.TYPE), "");
        byte @Nullable [] body = record.value();
        if (body == null && !type.equals(EventType.PAGE_GONE.type())) {
            throw problem("it has no body");
        }
        var metadata = decoded(record, EventHeader.PAGE, METADATA);
        if (metadata == null) {
            throw problem("there is no " + EventHeader.PAGE + " header");
        }
        if (!isName(metadata.articleId())) {
            throw problem("its article id is none");
        }
        var place = record.topic() + "/" + record.partition() + "/" + record.offset();
        var event = Objects.requireNonNullElse(EventHeaders.text(record.headers(), EventHeader.ID), place);
        return new PageToKeep(new CaptureNote(event, metadata), exchange(record), body);
    }

    /** The page counts; without what went over the wire it is a resource. */
    private static @Nullable PageExchange exchange(ConsumerRecord<byte[], byte[]> record) {
        try {
            return decoded(record, EventHeader.EXCHANGE, EXCHANGE);
        } catch (UndecodableException e) {
            return null;
        }
    }

    private static <T> @Nullable T decoded(ConsumerRecord<byte[], byte[]> record, String name, JsonCodec<T> codec) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : codec.decode(header.value());
    }

    /** A key of the index: one word. */
    private static boolean isName(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_ID && id.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private static UndecodableException problem(String problem) {
        return new UndecodableException(PageMetadata.class, problem, null);
    }

    /** The address that answered, as one word of ASCII; a name of our own for what has no address. */
    String target() {
        var page = note.page();
        var url = page.finalUrl() != null ? page.finalUrl() : page.url();
        return url == null ? "urn:newswire:article:" + page.articleId() : ascii(url);
    }

    private static String ascii(String url) {
        if (url.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return url;
        }
        var word = new StringBuilder();
        for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
            word.append(
                    b > ' ' && b < 0x7f
                            ? Character.toString(b)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return word.toString();
    }

    /** When the capture began. @throws IllegalArgumentException when no WARC-Date can say it */
    Instant date() {
        var began = exchange == null ? note.page().fetchedAt() : exchange.startedAt();
        if (began.isBefore(EARLIEST) || !began.isBefore(LATEST)) {
            throw new IllegalArgumentException("a page of the year " + began + ": no date has such a year");
        }
        return began.truncatedTo(ChronoUnit.MILLIS);
    }
}
