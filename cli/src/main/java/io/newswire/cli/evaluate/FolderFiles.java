package io.newswire.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A folder with {@code gold.json} and {@code html/ID.html}. */
record FolderFiles(Path folder) implements SetFiles {

    static boolean isSet(Path folder) {
        return Files.isRegularFile(folder.resolve(LABELS));
    }

    @Override
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    @Override
    public Map<String, byte[]> read() throws IOException {
        var files = new HashMap<String, byte[]>();
        files.put(LABELS, Files.readAllBytes(folder.resolve(LABELS)));
        var pages = folder.resolve(PAGES);
        if (Files.isDirectory(pages)) {
            try (var list = Files.list(pages)) {
                for (var page : list.toList()) {
                    files.put(PAGES + page.getFileName(), Files.readAllBytes(page));
                }
            }
        }
        return files;
    }
}
