package io.newswire.store.archive;

import io.newswire.store.archive.GzipMembers.Member;
import io.newswire.store.bucket.BucketException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HeaderValidator;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * Reads every file of an archive and compares: checksums of gzip members, WARC headers with the standard's rules, both
 * digests of every record, revisits with what they refer to, indexes with the files. Changes nothing.
 */
public final class Verification {
    private static final int STEP = 4 << 20;

    private final ArchiveFiles all;
    private final ArchiveReader reader;
    private final HeaderValidator headers = HeaderValidator.warc_1_1();
    private final Consumer<Finding> findings;
    private final Optional<WarcName> oldest;
    private long files;
    private long records;
    private long captures;
    private long problems;

    /** @param offset in the file, in bytes; -1 where it is about no place in it */
    public record Finding(String file, long offset, String problem) {}

    /** What was read and found. */
    public record Summary(long files, long records, long captures, long problems) {}

    private Verification(ArchiveFiles all, Consumer<Finding> findings) throws IOException {
        this.all = all;
        this.oldest = all.closed().stream().min(Comparator.naturalOrder());
        this.reader = new ArchiveReader(all);
        this.findings = findings;
    }

    /**
     * @param findings told one by one
     * @throws IOException when the files cannot be listed, or their storage cannot be asked; a file that cannot be read is a
     *     finding
     */
    public static Summary run(ArchiveFiles files, Consumer<Finding> findings) throws IOException {
        var verification = new Verification(files, findings);
        for (var name : files.closed()) {
            verification.closedFile(name);
        }
        for (var name : files.open()) {
            verification.file(name);
        }
        for (var stray : files.strayIndexes()) {
            verification.tell(stray, -1, "there is no WARC file to it");
        }
        return new Summary(verification.files, verification.records, verification.captures, verification.problems);
    }

    private void closedFile(WarcName name) throws IOException {
        var found = file(name);
        for (var ending : List.of(WarcName.IDS, WarcName.INDEX)) {
            try {
                compare(name.base() + ending, IndexCheck.problems(all.lines(name, ending), ending, found));
            } catch (BucketException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                tell(name.base() + ending, -1, "cannot be read: " + e);
            }
        }
    }

    private void compare(String file, List<String> told) {
        told.forEach(problem -> tell(file, -1, problem));
    }

    /** What it holds. The end of a file that is being written is not judged. */
    private List<Capture> file(WarcName name) throws BucketException {
        files++;
        var found = new ArrayList<Capture>();
        try {
            members(name);
            groups(name, found);
        } catch (BucketException e) {
            // Of the storage, and not of the file.
            throw e;
        } catch (IOException | RuntimeException e) {
            tell(name.fileName(), -1, "cannot be read: " + e);
        }
        return found;
    }

    private void members(WarcName name) throws IOException {
        try (var members = new GzipMembers(all.warc(name, 0, STEP), 0)) {
            for (var next = members.next(); next.isPresent(); next = members.next()) {
                record(name, next.get());
            }
            if (members.problem() != null && all.isClosed(name)) {
                tell(name.fileName(), members.end(), members.problem());
            }
        }
    }

    private void groups(WarcName name, List<Capture> found) throws IOException {
        try (var groups = new Groups(all.warc(name, 0, STEP), name.fileName(), 0)) {
            for (var next = groups.next(); next.isPresent(); next = groups.next()) {
                captures++;
                found.add(next.get().capture());
                var main = next.get().main();
                if (main != null && Groups.parsed(main) instanceof WarcRevisit revisit) {
                    refersTo(next.get().capture(), revisit);
                }
            }
            var problem = groups.problem();
            if (problem != null && all.isClosed(name) && problem.startsWith("the file ends within a capture")) {
                tell(name.fileName(), groups.end(), problem);
            }
        }
    }

    private void record(WarcName name, Member member) throws IOException {
        records++;
        WarcRecord record = Groups.parsed(member);
        headers.validate(record.headers()).forEach(violation -> tell(name.fileName(), member.offset(), violation));
        for (var problem : RecordCheck.problems(record)) {
            tell(name.fileName(), member.offset(), problem);
        }
    }

    private void refersTo(Capture capture, WarcRevisit revisit) throws IOException {
        // What it refers to may have had its time before its own: it was readable for as long as was promised.
        boolean outlived = revisit.refersToDate().filter(this::isBeforeAll).isPresent();
        if (!outlived && reader.originals(capture, revisit).isEmpty()) {
            tell(capture.file(), capture.offset(), "a revisit of a capture that is not there");
        }
    }

    private boolean isBeforeAll(Instant date) {
        return oldest.isPresent() && date.isBefore(oldest.get().begun());
    }

    private void tell(String file, long offset, String problem) {
        problems++;
        findings.accept(new Finding(file, offset, problem));
    }
}
