package io.newswire.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Finds the labelled sets in a folder; archives are unpacked beside each other in a temporary folder first. */
final class DataSets {
    private static final List<String> NAMES = List.of("aeb", "wcxb", "fundus", "htmldate", "readability");
    private static final long UNPACK_SECONDS = 120;

    private DataSets() {}

    /** Folders that hold a {@code gold.json}, in the order of the table. */
    static List<Path> in(Path data) throws IOException {
        var found = new ArrayList<Path>();
        for (var name : NAMES) {
            var folder = data.resolve(name);
            if (Files.exists(data.resolve(name + ".tar.gz")) && !Files.exists(folder)) {
                folder = unpacked(data.resolve(name + ".tar.gz"), name);
            }
            if (Files.exists(folder.resolve("gold.json"))) {
                found.add(folder);
            }
        }
        return found;
    }

    private static Path unpacked(Path archive, String name) throws IOException {
        var root = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "newswire-data"));
        if (!Files.exists(root.resolve(name).resolve("gold.json"))) {
            tar(archive, root);
        }
        return root.resolve(name);
    }

    private static void tar(Path archive, Path into) throws IOException {
        var tar = new ProcessBuilder("tar", "xzf", archive.toString(), "-C", into.toString())
                .inheritIO()
                .start();
        try {
            if (!tar.waitFor(UNPACK_SECONDS, TimeUnit.SECONDS) || tar.exitValue() != 0) {
                tar.destroyForcibly();
                throw new IOException("could not unpack " + archive + " into " + into);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while unpacking " + archive, e);
        }
    }
}
