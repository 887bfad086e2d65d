package io.newswire.store.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The files of an archive: WARC files that are closed, each with its two indexes, and the one that is open. */
record ArchiveFolder(Path path, Disk disk) {
    static final String UNFINISHED = ".tmp";

    /** Closed WARC files, oldest first. */
    List<WarcName> closed() throws IOException {
        return named(WarcName.WARC);
    }

    /** Those that are being written, or were when their writer died. */
    List<WarcName> open() throws IOException {
        return named(WarcName.OPEN);
    }

    List<WarcName> named(String ending) throws IOException {
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .map(file -> WarcName.of(file, ending))
                    .sorted()
                    .toList();
        }
    }

    /** Where its records are now, if they are here. */
    Path warc(WarcName name) {
        var closed = name.in(path, WarcName.WARC);
        return Files.exists(closed) ? closed : name.in(path, WarcName.OPEN);
    }

    boolean isClosed(WarcName name) {
        return Files.exists(name.in(path, WarcName.WARC));
    }

    /** When the last page was written to it. */
    Instant changed(WarcName name) throws IOException {
        try {
            return Files.getLastModifiedTime(warc(name)).toInstant();
        } catch (NoSuchFileException e) {
            // Elsewhere by now; its index has taken over its time.
            return Files.getLastModifiedTime(name.in(path, WarcName.IDS)).toInstant();
        }
    }

    /** Lets go of a file that is safe elsewhere. Its indexes stay, so that what is in it is found without asking there. */
    void release(WarcName name) throws IOException {
        var warc = name.in(path, WarcName.WARC);
        Files.setLastModifiedTime(name.in(path, WarcName.IDS), Files.getLastModifiedTime(warc));
        Files.delete(warc);
    }

    /** Names of files of which nothing but indexes is here. */
    List<WarcName> released() throws IOException {
        var released = new ArrayList<WarcName>();
        for (var name : named(WarcName.IDS)) {
            // In this order: a file that is closed between the two looks has its new name at the second.
            if (!Files.exists(name.in(path, WarcName.OPEN)) && !isClosed(name)) {
                released.add(name);
            }
        }
        return released;
    }

    /** Those that are closed, have both indexes and are ours to send elsewhere, oldest first. */
    List<WarcName> finished() throws IOException {
        return closed().stream()
                .filter(name -> name.base().startsWith(WarcName.PREFIX))
                .filter(name ->
                        Files.exists(name.in(path, WarcName.IDS)) && Files.exists(name.in(path, WarcName.INDEX)))
                .toList();
    }

    /** Gives an open file that has its indexes its closed name. Whatever is interrupted on the way can be done again. */
    void close(WarcName name) throws IOException {
        Files.move(name.in(path, WarcName.OPEN), name.in(path, WarcName.WARC), StandardCopyOption.ATOMIC_MOVE);
        disk.forceFolder(path);
        Files.deleteIfExists(name.in(path, WarcName.JOURNAL));
    }

    /** By article and by URL; what has no content is not found by URL. */
    void index(WarcName name, List<Capture> captures) throws IOException {
        write(name.in(path, WarcName.IDS), lines(captures, Capture::articleId));
        var withContent =
                captures.stream().filter(c -> c.kind() != Capture.Kind.GONE).toList();
        write(name.in(path, WarcName.INDEX), lines(withContent, Capture::urlKey));
    }

    /** All that a file holds as far as its index tells; of the open one as far as its journal does. */
    List<Capture> captures(WarcName name) throws IOException {
        var indexed = name.in(path, WarcName.IDS);
        try {
            var text = Files.readString(Files.exists(indexed) ? indexed : name.in(path, WarcName.JOURNAL));
            // Of a journal, a writer may be about to finish the last line.
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(Capture::parse)
                    .toList();
        } catch (NoSuchFileException e) {
            // Nothing was written to it yet, or it has just been removed with its file.
            return List.of();
        }
    }

    void delete(WarcName name) throws IOException {
        for (var ending : List.of(WarcName.INDEX, WarcName.IDS, WarcName.JOURNAL, WarcName.OPEN, WarcName.WARC)) {
            Files.deleteIfExists(name.in(path, ending));
        }
    }

    void deleteUnfinished() throws IOException {
        for (var left : named(UNFINISHED)) {
            Files.deleteIfExists(left.in(path, UNFINISHED));
        }
    }

    private static byte[] lines(List<Capture> captures, Function<Capture, String> key) {
        var lines = new ArrayList<byte[]>();
        int size = 0;
        for (var capture : captures) {
            var line = (capture.line(key.apply(capture)) + "\n").getBytes(StandardCharsets.UTF_8);
            lines.add(line);
            size += line.length;
        }
        lines.sort(Arrays::compareUnsigned);
        var all = ByteBuffer.allocate(size);
        lines.forEach(all::put);
        return all.array();
    }

    private void write(Path file, byte[] bytes) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        try (var written = disk.create(unfinished)) {
            written.append(bytes);
            written.force();
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
