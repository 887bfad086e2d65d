package io.newswire.store.archive;

import io.newswire.store.bucket.Bucket;
import io.newswire.store.bucket.ByteSource;
import io.newswire.store.bucket.S3Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files of an archive wherever they are: in a folder, and where there is a bucket, in that once they are closed. Thread-safe.
 */
public final class ArchiveFiles implements AutoCloseable {
    private static final String FETCHED = "fetched";

    private final ArchiveFolder folder;
    private final @Nullable Shelf shelf;

    private ArchiveFiles(ArchiveFolder folder, @Nullable Shelf shelf) {
        this.folder = folder;
        this.shelf = shelf;
    }

    /** @param folder need not be there yet */
    public static ArchiveFiles in(Path folder) {
        return new ArchiveFiles(new ArchiveFolder(folder, new Disk.Real()), null);
    }

    /**
     * @param folder need not be there yet; what was fetched of the bucket's indexes is kept in it
     * @param s3 may name no bucket
     */
    public static ArchiveFiles of(Path folder, S3Settings s3) {
        var shelf = Bucket.of(s3)
                .map(bucket -> new Shelf(bucket, folder.resolve(FETCHED), Clock.systemUTC()))
                .orElse(null);
        return new ArchiveFiles(new ArchiveFolder(folder, new Disk.Real()), shelf);
    }

    Path folder() {
        return folder.path();
    }

    /** Empty where closed files stay in the folder. */
    Optional<Bucket> bucket() {
        return Optional.ofNullable(shelf).map(Shelf::bucket);
    }

    /** All, oldest first. */
    List<WarcName> all() throws IOException {
        // Open ones first, the bucket's last: one that moves between the looks is seen twice and not never.
        var all = new TreeSet<>(open());
        all.addAll(closed());
        return List.copyOf(all);
    }

    List<WarcName> open() throws IOException {
        return Files.isDirectory(folder.path()) ? folder.open() : List.of();
    }

    /** Oldest first. */
    List<WarcName> closed() throws IOException {
        var closed = new TreeSet<WarcName>();
        if (Files.isDirectory(folder.path())) {
            closed.addAll(folder.closed());
        }
        if (shelf != null) {
            closed.addAll(shelf.closed());
        }
        return List.copyOf(closed);
    }

    boolean isClosed(WarcName name) throws IOException {
        return folder.isClosed(name) || (shelf != null && shelf.closed().contains(name));
    }

    /**
     * @param from where reading starts
     * @param step how many bytes are wanted at once, where each asking costs
     * @throws NoSuchFileException when it is nowhere
     */
    ByteSource warc(WarcName name, long from, int step) throws IOException {
        try {
            return ByteSource.of(folder.warc(name));
        } catch (NoSuchFileException e) {
            if (shelf == null) {
                throw e;
            }
            return shelf.warc(name, from, step);
        }
    }

    /** An index in a file of its own; empty for a WARC file that has none yet. */
    Optional<Path> index(WarcName name, String ending) throws IOException {
        var here = name.in(folder.path(), ending);
        if (Files.exists(here)) {
            return Optional.of(here);
        }
        return shelf == null || Files.exists(folder.warc(name))
                ? Optional.empty()
                : Optional.of(shelf.index(name, ending));
    }

    /** All that a file holds as far as its index tells; of the open one as far as its journal does. */
    List<Capture> captures(WarcName name) throws IOException {
        try {
            var index = index(name, WarcName.IDS);
            if (index.isPresent()) {
                return Files.readAllLines(index.get()).stream()
                        .map(Capture::parse)
                        .toList();
            }
        } catch (NoSuchFileException e) {
            // Deleted for its age just now.
            return List.of();
        }
        return folder.captures(name);
    }

    /** An index where its WARC file is, and not a copy; empty when there is none. */
    Optional<List<String>> lines(WarcName name, String ending) throws IOException {
        if (shelf != null && !folder.isClosed(name)) {
            return shelf.lines(name, ending);
        }
        var here = name.in(folder.path(), ending);
        return Files.exists(here) ? Optional.of(Files.readAllLines(here)) : Optional.empty();
    }

    /** Files of indexes and journals whose WARC file is not there. */
    List<String> strayIndexes() throws IOException {
        var stray = new ArrayList<String>();
        var known = new HashSet<>(all());
        for (var ending : List.of(WarcName.IDS, WarcName.INDEX, WarcName.JOURNAL)) {
            var found = new TreeSet<WarcName>();
            if (Files.isDirectory(folder.path())) {
                found.addAll(folder.named(ending));
            }
            if (shelf != null) {
                found.addAll(shelf.named(ending));
            }
            found.stream().filter(name -> !known.contains(name)).forEach(name -> stray.add(name.base() + ending));
        }
        return stray;
    }

    @Override
    public void close() {
        if (shelf != null) {
            shelf.bucket().close();
        }
    }
}
