package io.newswire.store.archive;

import io.newswire.store.archive.Archive.Outcome;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcTargetRecord;

/** A batch on its way into a file: made in memory, where a page that cannot be a record harms nothing. */
final class Packing {
    private final OpenWarc file;
    private final Known.Batch known;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final List<Capture> captures = new ArrayList<>();

    Packing(OpenWarc file, Known.Batch known) {
        this.file = file;
        this.known = known;
    }

    /** @throws RuntimeException when it cannot be made a record; then the batch is of no use any more */
    Outcome add(PageToKeep page) {
        byte @Nullable [] body = page.body();
        var digest = body == null ? "" : Digests.of(body);
        if (known.isRepeated(page.note().page().articleId(), page.note().event(), digest)) {
            return Outcome.REPEATED;
        }
        // A reference takes more room than nothing.
        var original = body == null || body.length == 0 ? null : known.original(digest);
        keep(page, body == null ? null : digest, pack(page, digest, original));
        if (body == null) {
            return Outcome.GONE;
        }
        return original == null ? Outcome.STORED : Outcome.REVISIT;
    }

    /** The record that stands for the capture, and where its member is. */
    private record Packed(WarcTargetRecord main, long offset, int length) {}

    private Packed pack(PageToKeep page, String digest, @Nullable Capture original) {
        var records = file.records.capture(page, digest, original);
        long offset = file.size() + packed.size();
        int length = 0;
        for (var record : records) {
            var member = file.members.of(record);
            packed.writeBytes(member);
            length = record == records.getFirst() ? member.length : length;
        }
        return new Packed((WarcTargetRecord) records.getFirst(), offset, length);
    }

    private void keep(PageToKeep page, @Nullable String digest, Packed place) {
        var capture = Captures.of(place.main(), page.note(), digest, file.fileName(), place.offset(), place.length());
        // Whatever could fail for its content has to fail now, while nothing is written.
        capture.line(capture.urlKey());
        captures.add(capture);
        known.add(capture);
    }

    byte[] bytes() {
        return packed.toByteArray();
    }

    int size() {
        return packed.size();
    }

    List<Capture> captures() {
        return captures;
    }
}
