package io.newswire.cli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Deletes a directory with all that is in it. */
public final class TemporaryDirectory implements AutoCloseable {
    private final Path directory;

    public TemporaryDirectory(Path directory) {
        this.directory = directory;
    }

    @Override
    public void close() {
        try {
            for (var path : deepestFirst()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete " + directory, e);
        }
    }

    private List<Path> deepestFirst() throws IOException {
        try (var paths = Files.walk(directory)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
