package io.newswire.store.archive;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Entries of the index, made of records: the same whether a record is about to be written or was read again. */
final class Captures {
    private static final Pattern MIME = Pattern.compile("[a-z0-9.+-]{1,64}/[a-z0-9.+-]{1,64}");

    private Captures() {}

    /** @param record the one that stands for the capture */
    static Capture of(
            WarcTargetRecord record, CaptureNote note, @Nullable String digest, String file, long offset, long length) {
        var page = note.page();
        boolean http = Groups.isHttp(record);
        var kind = kind(record);
        return new Capture(
                kind,
                record.date(),
                record.target(),
                kind == Capture.Kind.GONE ? null : mime(page.contentType(), http),
                http || kind == Capture.Kind.GONE ? page.status() : null,
                digest,
                offset,
                length,
                file,
                page.articleId(),
                note.event(),
                record.id().toString());
    }

    private static Capture.Kind kind(WarcTargetRecord record) {
        return switch (record) {
            case WarcResponse ignored -> Capture.Kind.RESPONSE;
            case WarcResource ignored -> Capture.Kind.RESOURCE;
            case WarcRevisit ignored -> Capture.Kind.REVISIT;
            default -> Capture.Kind.GONE;
        };
    }

    /** Null where the server gave none that is one. */
    private static @Nullable String mime(@Nullable String contentType, boolean http) {
        var type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (MIME.matcher(type).matches()) {
            return type;
        }
        return http ? null : "application/octet-stream";
    }
}
