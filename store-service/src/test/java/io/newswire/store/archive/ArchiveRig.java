package io.newswire.store.archive;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.store.archive.Archive.Outcome;
import io.newswire.store.batch.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** An archive in a folder, with pages put in by hand. */
final class ArchiveRig {
    static final long LARGE = 1 << 30;
    static final Duration DAY = Duration.ofDays(1);

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final SettableClock clock = new SettableClock();
    final FragileDisk disk = new FragileDisk();
    final Path folder;
    final ArchiveReader reader;
    final ArchiveMeters meters = new ArchiveMeters(registry, () -> isWritable());
    BooleanSupplier writable = () -> true;

    ArchiveRig(Path folder) {
        this.folder = folder;
        this.reader = new ArchiveReader(folder);
    }

    private boolean isWritable() {
        return writable.getAsBoolean();
    }

    Archive open() {
        return open(new Archive.Limits(LARGE, DAY, null));
    }

    Archive open(Archive.Limits limits) {
        return new Archive(folder, disk, limits, meters, clock);
    }

    static Archive.Limits fileBytes(long bytes) {
        return new Archive.Limits(bytes, DAY, null);
    }

    static Archive.Limits keep(@Nullable Duration time) {
        return new Archive.Limits(LARGE, DAY, time);
    }

    /** As one batch, into a file of its own. */
    List<Outcome> store(TestPage... pages) throws IOException {
        clock.pass(Duration.ofSeconds(1));
        try (var archive = open()) {
            return store(archive, pages);
        }
    }

    static List<Outcome> store(Archive archive, TestPage... pages) throws IOException {
        return archive.store(Stream.of(pages).map(TestPage::read).toList());
    }

    List<Path> files(String ending) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    Path onlyWarc() throws IOException {
        var files = files(".warc.gz");
        if (files.size() != 1) {
            throw new AssertionError("there are " + files);
        }
        return files.getFirst();
    }

    List<Verification.Finding> verified() throws IOException {
        var findings = new ArrayList<Verification.Finding>();
        Verification.run(ArchiveFiles.in(folder), findings::add);
        return findings;
    }

    /** Read with the library; bodies are gone by then. */
    static List<WarcRecord> records(Path warc) throws IOException {
        var records = new ArrayList<WarcRecord>();
        try (var reader = new WarcReader(warc)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                records.add(next.get());
            }
        }
        return records;
    }

    double counted(String name) {
        return registry.get(name).counter().count();
    }

    double outcome(String name) {
        var counter = registry.find("newswire.outcomes").tag("outcome", name).counter();
        return counter == null ? 0 : counter.count();
    }
}
