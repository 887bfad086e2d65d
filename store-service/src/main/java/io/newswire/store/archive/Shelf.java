package io.newswire.store.archive;

import io.newswire.store.bucket.Bucket;
import io.newswire.store.bucket.Bucket.Stored;
import io.newswire.store.bucket.BucketException;
import io.newswire.store.bucket.ByteSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Closed files in a bucket. A lookup halves its way through an index, so indexes are fetched whole and kept, for as long as
 * they are in the bucket: none ever changes. Of WARC files only what is wanted is asked for. Thread-safe.
 */
final class Shelf {
    /** Reprocess looks up page after page. */
    private static final Duration LISTED = Duration.ofSeconds(10);

    private static final List<String> INDEXES = List.of(WarcName.IDS, WarcName.INDEX);

    private final Bucket bucket;
    private final Path fetched;
    private final InstantSource clock;
    private Listing listing = new Listing(Instant.MIN, List.of());

    private record Listing(Instant until, List<Stored> files) {}

    /** @param fetched folder for copies of indexes */
    Shelf(Bucket bucket, Path fetched, InstantSource clock) {
        this.bucket = bucket;
        this.fetched = fetched;
        this.clock = clock;
    }

    Bucket bucket() {
        return bucket;
    }

    List<WarcName> closed() throws IOException {
        return named(WarcName.WARC);
    }

    List<WarcName> named(String ending) throws IOException {
        return listed().stream()
                .map(Stored::name)
                .filter(name -> name.startsWith(WarcName.PREFIX) && name.endsWith(ending))
                .map(name -> WarcName.of(name, ending))
                .sorted()
                .toList();
    }

    /** While the bucket is away, as it was last, if it was ever there: what is in the folder can be read, and what is not says why when it is read. */
    private synchronized List<Stored> listed() throws IOException {
        if (clock.instant().isBefore(listing.until())) {
            return listing.files();
        }
        try {
            var files = bucket.list();
            listing = new Listing(clock.instant().plus(LISTED), files);
            forgetOthers(files);
        } catch (BucketException away) {
            if (away.isRefusal() || listing.until().equals(Instant.MIN)) {
                throw away;
            }
            listing = new Listing(clock.instant().plus(LISTED), listing.files());
        }
        return listing.files();
    }

    ByteSource warc(WarcName name, long from, int step) throws IOException {
        return bucket.open(name.fileName(), from, step);
    }

    /** @throws NoSuchFileException when it is not in the bucket */
    Path index(WarcName name, String ending) throws IOException {
        var copy = name.in(fetched, ending);
        if (!Files.exists(copy)) {
            Files.createDirectories(fetched);
            var unfinished = fetched.resolve(UUID.randomUUID() + ArchiveFolder.UNFINISHED);
            try {
                bucket.fetch(name.base() + ending, unfinished);
                Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }
        return copy;
    }

    /** As it is in the bucket now; empty when it is not. */
    Optional<List<String>> lines(WarcName name, String ending) throws IOException {
        try {
            Files.deleteIfExists(name.in(fetched, ending));
            return Optional.of(Files.readAllLines(index(name, ending)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Copies of what is not in the bucket any more. */
    private void forgetOthers(List<Stored> files) throws IOException {
        if (!Files.isDirectory(fetched)) {
            return;
        }
        Set<String> there = files.stream().map(Stored::name).collect(Collectors.toSet());
        try (var copies = Files.list(fetched)) {
            for (var copy : copies.toList()) {
                var name = String.valueOf(copy.getFileName());
                if (INDEXES.stream().anyMatch(name::endsWith) && !there.contains(name)) {
                    Files.deleteIfExists(copy);
                }
            }
        }
    }
}
