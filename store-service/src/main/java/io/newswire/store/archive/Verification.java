package io.newswire.store.archive;

import io.newswire.store.archive.GzipMembers.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HeaderValidator;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * Reads every file of an archive and compares: checksums of gzip members, WARC headers with the standard's rules, both
 * digests of every record, revisits with what they refer to, indexes with the files. Changes nothing.
 */
public final class Verification {
    private final ArchiveFolder folder;
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

    private Verification(Path folder, Consumer<Finding> findings) throws IOException {
        this.folder = new ArchiveFolder(folder, new Disk.Real());
        this.oldest = this.folder.closed().stream().min(Comparator.naturalOrder());
        this.reader = new ArchiveReader(folder);
        this.findings = findings;
    }

    /**
     * @param findings told one by one
     * @throws IOException when the folder cannot be listed; a file that cannot be read is a finding
     */
    public static Summary run(Path folder, Consumer<Finding> findings) throws IOException {
        var verification = new Verification(folder, findings);
        for (var name : verification.folder.closed()) {
            verification.closedFile(name);
        }
        for (var name : verification.folder.open()) {
            verification.file(name);
        }
        verification.strayIndexes();
        return new Summary(verification.files, verification.records, verification.captures, verification.problems);
    }

    private void closedFile(WarcName name) throws IOException {
        var found = file(name);
        for (var ending : List.of(WarcName.IDS, WarcName.INDEX)) {
            try {
                compare(name.base() + ending, IndexCheck.problems(folder, name, ending, found));
            } catch (IOException | RuntimeException e) {
                tell(name.base() + ending, -1, "cannot be read: " + e);
            }
        }
    }

    private void compare(String file, List<String> told) {
        told.forEach(problem -> tell(file, -1, problem));
    }

    /** What it holds. The end of a file that is being written is not judged. */
    private List<Capture> file(WarcName name) {
        files++;
        var found = new ArrayList<Capture>();
        try {
            members(name);
            groups(name, found);
        } catch (IOException | RuntimeException e) {
            tell(name.fileName(), -1, "cannot be read: " + e);
        }
        return found;
    }

    private void members(WarcName name) throws IOException {
        try (var members = new GzipMembers(folder.warc(name), 0)) {
            for (var next = members.next(); next.isPresent(); next = members.next()) {
                record(name, next.get());
            }
            if (members.problem() != null && isClosed(name)) {
                tell(name.fileName(), members.end(), members.problem());
            }
        }
    }

    private void groups(WarcName name, List<Capture> found) throws IOException {
        try (var groups = new Groups(folder.warc(name), name.fileName(), 0)) {
            for (var next = groups.next(); next.isPresent(); next = groups.next()) {
                captures++;
                found.add(next.get().capture());
                var main = next.get().main();
                if (main != null && Groups.parsed(main) instanceof WarcRevisit revisit) {
                    refersTo(next.get().capture(), revisit);
                }
            }
            var problem = groups.problem();
            if (problem != null && isClosed(name) && problem.startsWith("the file ends within a capture")) {
                tell(name.fileName(), groups.end(), problem);
            }
        }
    }

    private boolean isClosed(WarcName name) {
        return Files.exists(name.in(folder.path(), WarcName.WARC));
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

    private void strayIndexes() throws IOException {
        Set<WarcName> known = new HashSet<>(folder.closed());
        known.addAll(folder.open());
        for (var ending : List.of(WarcName.IDS, WarcName.INDEX, WarcName.JOURNAL)) {
            for (var name : folder.named(ending)) {
                if (!known.contains(name)) {
                    tell(name.base() + ending, -1, "there is no WARC file to it");
                }
            }
        }
    }

    private void tell(String file, long offset, String problem) {
        problems++;
        findings.accept(new Finding(file, offset, problem));
    }
}
