package io.newswire.cli.evaluate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** {@code NAME.tar.gz} of a folder {@code NAME}; read into memory, unpacked nowhere. */
record ArchiveFiles(Path archive) implements SetFiles {
    private static final String ENDING = ".tar.gz";
    /** Larger ones are no page of news. */
    private static final int LARGEST = 64 << 20;

    static boolean isSet(Path file) throws IOException {
        if (!String.valueOf(file.getFileName()).endsWith(ENDING) || !Files.isRegularFile(file)) {
            return false;
        }
        return !entries(file, LABELS::equals).isEmpty();
    }

    static String name(Path archive) {
        var name = String.valueOf(archive.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }

    @Override
    public String name() {
        return name(archive);
    }

    @Override
    public Map<String, byte[]> read() throws IOException {
        return entries(archive, name -> name.equals(LABELS) || name.startsWith(PAGES));
    }

    /** By their paths below the archive's one folder; the labels alone end the search. */
    private static Map<String, byte[]> entries(Path archive, Predicate<String> wanted) throws IOException {
        var entries = new HashMap<String, byte[]>();
        boolean pages = wanted.test(PAGES);
        try (var tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var name = below(entry.getName());
                if (entry.isFile() && wanted.test(name)) {
                    entries.put(name, tar.readNBytes(LARGEST));
                    if (!pages) {
                        return entries;
                    }
                }
            }
        }
        return entries;
    }

    private static String below(String path) {
        var plain = path.startsWith("./") ? path.substring(2) : path;
        return plain.substring(plain.indexOf('/') + 1);
    }
}
