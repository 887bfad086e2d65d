package io.newswire.store.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** Compares a record with the digests it names. */
final class RecordCheck {
    private RecordCheck() {}

    static List<String> problems(WarcRecord record) throws IOException {
        var problems = new ArrayList<String>();
        // The payload before the block: reading the block to its end is what makes its digest.
        var payload = payload(record);
        if (payload != null && !isDigest(record, "WARC-Payload-Digest", payload)) {
            problems.add("the payload is not that of its digest");
        }
        var expected = record.blockDigest();
        var calculated = record.calculatedBlockDigest();
        if (expected.isEmpty()) {
            problems.add("there is no digest of the block");
        } else if (calculated.isPresent() && !calculated.get().equals(expected.get())) {
            problems.add("the block is not that of its digest");
        }
        return problems;
    }

    private static boolean isDigest(WarcRecord record, String header, byte[] bytes) {
        return record.headers()
                .first(header)
                .map(digest -> new WarcDigest(Digests.of(bytes)).equals(new WarcDigest(digest)))
                .orElse(false);
    }

    /** Null for a record whose payload is elsewhere, or that has none. */
    private static byte @Nullable [] payload(WarcRecord record) throws IOException {
        return switch (record) {
            case WarcResponse response -> response.http().body().stream().readAllBytes();
            case WarcResource resource -> resource.body().stream().readAllBytes();
            default -> null;
        };
    }
}
