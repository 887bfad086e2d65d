package io.newswire.store.archive;

import io.newswire.contracts.UndecodableException;
import io.newswire.store.archive.GzipMembers.Member;
import io.newswire.store.bucket.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.Warcinfo;

/** Reads the captures of a WARC file of ours in their order. A capture without its last record was never whole. */
final class Groups implements Closeable {
    private final GzipMembers members;
    private final String file;
    private long end;
    private @Nullable String problem;

    /** @param main the answer or the resource; null for a page that is gone */
    record Group(
            Capture capture, CaptureNote note, @Nullable Member main) {}

    /**
     * @param warc closed with this
     * @param file name that captures carry
     * @param from offset of the file's start, or of a capture
     */
    Groups(ByteSource warc, String file, long from) {
        this.members = new GzipMembers(warc, from);
        this.file = file;
        this.end = from;
    }

    /** Empty at the end, and where no whole capture follows. */
    Optional<Group> next() throws IOException {
        @Nullable Member main = null;
        for (var next = members.next(); next.isPresent(); next = members.next()) {
            var member = next.get();
            var record = parsed(member);
            switch (record) {
                case Warcinfo ignored -> end = member.end();
                case WarcRequest ignored -> {}
                case WarcMetadata metadata -> {
                    var group = group(metadata, member, main);
                    end = member.end();
                    return Optional.of(group);
                }
                default -> main = member;
            }
        }
        problem = members.problem() == null && main != null ? "the file ends within a capture" : members.problem();
        return Optional.empty();
    }

    /** End of the last whole capture, or of the file's first record. */
    long end() {
        return end;
    }

    /** Why what follows {@link #end} is no whole capture; null when nothing follows. */
    @Nullable
    String problem() {
        return problem;
    }

    /** The record of a member, its body in memory. @throws IOException when it holds none */
    static WarcRecord parsed(Member member) throws IOException {
        var reader = new WarcReader(new ByteArrayInputStream(member.content()));
        reader.calculateBlockDigest();
        return reader.next().orElseThrow(() -> new IOException("a gzip member without a record"));
    }

    private Group group(WarcMetadata metadata, Member member, @Nullable Member main) throws IOException {
        try {
            var note = WarcRecords.NOTE.decode(metadata.body().stream().readAllBytes());
            var record = main == null ? metadata : (WarcTargetRecord) parsed(main);
            return new Group(capture(record, main == null ? member : main, note), note, main);
        } catch (UndecodableException | ClassCastException e) {
            throw new IOException("offset " + member.offset() + ": no metadata of ours: " + e.getMessage(), e);
        }
    }

    private Capture capture(WarcTargetRecord record, Member member, CaptureNote note) {
        var digest = record.headers().first("WARC-Payload-Digest").orElse(null);
        return Captures.of(record, note, digest, file, member.offset(), member.length());
    }

    /** Whether an HTTP exchange stands behind it. */
    static boolean isHttp(WarcRecord record) {
        return record.contentType().base().equals(MediaType.HTTP);
    }

    @Override
    public void close() throws IOException {
        members.close();
    }
}
