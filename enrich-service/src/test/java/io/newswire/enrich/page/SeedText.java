package io.newswire.enrich.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The article that the project started from. It is data, not part of the project: looked for in the folder that the
 * system property {@code newswire.data} names, else beside the project.
 */
record SeedText(List<String> lines) {

    static Optional<Path> file() {
        var given = System.getProperty("newswire.data");
        var folders = given != null
                ? List.of(Path.of(given))
                : List.of(Path.of("../../shared/data"), Path.of("../shared/data"), Path.of("../../../shared/data"));
        return folders.stream()
                .map(folder -> folder.resolve("seed-article.txt"))
                .filter(Files::exists)
                .findFirst();
    }

    static SeedText read(Path file) throws IOException {
        return new SeedText(Files.readString(file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
    }

    /** The same article as the page it was scraped from was built. */
    ItemPage asPage() {
        int bio = indexOf("AUTHOR");
        return new ItemPage(
                "https://www.example.org/publications/analytical/item/10320.html",
                lines.get(0),
                lines.get(1),
                lines.get(2).replace("Published in ", ""),
                lines.get(3),
                lines.get(4),
                lines.subList(5, bio),
                lines.get(bio),
                lines.subList(indexOf("Staff Publications") + 1, indexOf("The Central")),
                lines.get(indexOf("The Central")),
                lines.get(indexOf("Sign up")));
    }

    private int indexOf(String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new IllegalStateException("no line begins with " + start);
    }
}
