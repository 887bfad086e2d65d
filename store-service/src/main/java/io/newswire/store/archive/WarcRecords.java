package io.newswire.store.archive;

import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.Warcinfo;

/** The records of one WARC 1.1 file. A capture is three of them, or two without HTTP; the metadata record ends it. */
final class WarcRecords {
    static final JsonCodec<CaptureNote> NOTE = JsonCodec.of(CaptureNote.class);
    private static final String TARGET = "WARC-Target-URI";
    private static final String BLOCK_DIGEST = "WARC-Block-Digest";
    private static final String PAYLOAD_DIGEST = "WARC-Payload-Digest";
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
    private static final byte[] NOTHING = {};

    private final UUID warcinfo = UUID.randomUUID();

    /** The first record of the file. */
    WarcRecord warcinfo(String file, Instant at) {
        var block = "software: newswire\r\nformat: WARC File Format 1.1\r\n"
                + "conformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
                + "description: pages of news sources, bodies unpacked, headers of the wire under "
                + HttpBlocks.OF_THE_WIRE + "\r\n";
        var bytes = block.getBytes(StandardCharsets.UTF_8);
        return new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .recordId(warcinfo)
                .date(at)
                .filename(file)
                .setHeader(BLOCK_DIGEST, Digests.of(bytes))
                .body(MediaType.WARC_FIELDS, bytes)
                .build();
    }

    /**
     * All records of a capture, in the order in which they are written.
     *
     * @param original an earlier capture with the same payload, null for none
     */
    List<WarcRecord> capture(PageToKeep page, String digest, @Nullable Capture original) {
        var id = UUID.randomUUID();
        var records = new ArrayList<WarcRecord>();
        byte @Nullable [] body = page.body();
        if (body != null) {
            records.add(
                    original == null
                            ? whole(page, id, body, digest)
                            : revisit(page, id, body.length, digest, original));
            if (page.exchange() != null) {
                records.add(request(page, page.exchange(), id));
            }
        }
        records.add(metadata(page, body == null ? null : id));
        return records;
    }

    private WarcRecord whole(PageToKeep page, UUID id, byte[] body, String digest) {
        var exchange = page.exchange();
        if (exchange == null) {
            // Its block is its payload: one digest does for both.
            var resource = filled(new WarcResource.Builder().setHeader(TARGET, page.target()), page, id, digest);
            return resource.setHeader(PAYLOAD_DIGEST, digest)
                    .body(MediaType.parseLeniently(type(page)), body)
                    .build();
        }
        var head = HttpBlocks.response(exchange, page.note().page().status(), body.length);
        var response = filled(new WarcResponse.Builder(page.target()), page, id, Digests.of(head, body));
        truncated(response, exchange);
        return response.setHeader(PAYLOAD_DIGEST, digest)
                .body(MediaType.HTTP_RESPONSE, joined(head, body))
                .build();
    }

    private WarcRecord revisit(PageToKeep page, UUID id, int length, String digest, Capture original) {
        var exchange = page.exchange();
        var head = exchange == null
                ? NOTHING
                : HttpBlocks.response(exchange, page.note().page().status(), length);
        var revisit = filled(
                        new WarcRevisit.Builder(page.target(), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1),
                        page,
                        id,
                        Digests.of(head))
                .setHeader(PAYLOAD_DIGEST, digest)
                .refersTo(URI.create(original.record()), original.url(), original.date());
        if (exchange != null) {
            truncated(revisit, exchange);
        }
        return revisit.body(exchange == null ? null : MediaType.HTTP_RESPONSE, head)
                .build();
    }

    private WarcRecord request(PageToKeep page, PageExchange exchange, UUID concurrentTo) {
        var block = HttpBlocks.request(exchange, page.target());
        return filled(new WarcRequest.Builder(page.target()), page, UUID.randomUUID(), Digests.of(block))
                .concurrentTo(urn(concurrentTo))
                .body(MediaType.HTTP_REQUEST, block)
                .build();
    }

    private WarcRecord metadata(PageToKeep page, @Nullable UUID concurrentTo) {
        var block = NOTE.encode(page.note());
        var metadata = filled(
                new WarcMetadata.Builder().setHeader(TARGET, page.target()),
                page,
                UUID.randomUUID(),
                Digests.of(block));
        if (concurrentTo != null) {
            metadata.concurrentTo(urn(concurrentTo));
        }
        return metadata.body(MediaType.JSON, block).build();
    }

    private <B extends WarcCaptureRecord.AbstractBuilder<?, B>> B filled(
            B builder, PageToKeep page, UUID id, String blockDigest) {
        builder.version(MessageVersion.WARC_1_1)
                .recordId(id)
                .date(page.date())
                .setHeader(BLOCK_DIGEST, blockDigest)
                .warcinfoId(urn(warcinfo));
        var address = page.exchange() == null ? null : page.exchange().address();
        if (address != null && ADDRESS.matcher(address).matches()) {
            builder.setHeader("WARC-IP-Address", address);
        }
        return builder;
    }

    /** The fetcher takes a body whole or not at all; what may be missing are headers. */
    private static void truncated(WarcCaptureRecord.AbstractBuilder<?, ?> builder, PageExchange exchange) {
        if (exchange.headersLeftOut()) {
            builder.truncated(WarcTruncationReason.LENGTH);
        }
    }

    /** With no parameter that a header could not carry. */
    private static String type(PageToKeep page) {
        var type = Objects.requireNonNullElse(page.note().page().contentType(), "");
        boolean plain = type.chars().allMatch(c -> c >= ' ' && c < 0x7f) && type.indexOf('/') > 0;
        return plain ? type : "application/octet-stream";
    }

    private static URI urn(UUID id) {
        return URI.create("urn:uuid:" + id);
    }

    private static byte[] joined(byte[] head, byte[] body) {
        var block = new byte[head.length + body.length];
        System.arraycopy(head, 0, block, 0, head.length);
        System.arraycopy(body, 0, block, head.length, body.length);
        return block;
    }
}
