package io.newswire.store.archive;

import io.newswire.contracts.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.URIs;

/**
 * Where a page stands in the archive: an entry of the index.
 *
 * @param date when the capture began, in milliseconds
 * @param url that answered; {@code urn:newswire:article:ID} for a text without one
 * @param mime type that the server gave, without parameters; null when it gave none
 * @param status of the HTTP answer; null when there was none
 * @param digest of the payload, such as {@code sha256:…} in hex; null for {@link Kind#GONE}
 * @param offset of the record's gzip member in the file, in bytes
 * @param length of that member, in bytes
 * @param file name of the WARC file when it is closed
 * @param event id of the event that brought it
 * @param record the WARC-Record-ID, without brackets
 */
public record Capture(
        Kind kind,
        Instant date,
        String url,
        @Nullable String mime,
        @Nullable Integer status,
        @Nullable String digest,
        long offset,
        long length,
        String file,
        String articleId,
        String event,
        String record) {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final JsonCodec<Fields> JSON = JsonCodec.of(Fields.class);
    private static final String REVISIT_MIME = "warc/revisit";

    /** What is there. */
    public enum Kind {
        /** An HTTP answer with its body. */
        RESPONSE,
        /** A body that no HTTP brought. */
        RESOURCE,
        /** The head of an answer whose body is that of an earlier capture. */
        REVISIT,
        /** No body: the page was found to be gone, or was taken down. */
        GONE
    }

    /** As pywb and others name them, all values strings; the last five are ours. */
    private record Fields(
            String url,
            @Nullable String mime,
            @Nullable String status,
            @Nullable String digest,
            String length,
            String offset,
            String filename,
            Kind type,
            Instant date,
            String id,
            String event,
            String record) {}

    /** Key of the index by URL: the URL in sort-friendly form. */
    String urlKey() {
        return urlKey(url);
    }

    static String urlKey(String url) {
        return URIs.toNormalizedSurt(url).replace(" ", "%20");
    }

    /** A line of CDXJ, without its end. */
    String line(String key) {
        var fields = new Fields(
                url,
                kind == Kind.REVISIT ? REVISIT_MIME : mime,
                status == null ? null : Integer.toString(status),
                digest,
                Long.toString(length),
                Long.toString(offset),
                file,
                kind,
                date,
                articleId,
                event,
                record);
        return key + " " + SECONDS.format(date) + " " + JSON.encodeToString(fields);
    }

    /** @throws io.newswire.contracts.UndecodableException when it is no line of ours */
    static Capture parse(String line) {
        // A key may have a brace, and never a space.
        var json = line.substring(line.indexOf(" {") + 1).getBytes(StandardCharsets.UTF_8);
        var fields = JSON.decode(json);
        var status = fields.status();
        return new Capture(
                Objects.requireNonNull(fields.type(), "type"),
                fields.date(),
                fields.url(),
                REVISIT_MIME.equals(fields.mime()) ? null : fields.mime(),
                status == null ? null : Integer.valueOf(status),
                fields.digest(),
                Long.parseLong(fields.offset()),
                Long.parseLong(fields.length()),
                fields.filename(),
                fields.id(),
                fields.event(),
                fields.record());
    }
}
