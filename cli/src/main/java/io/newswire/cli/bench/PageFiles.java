package io.newswire.cli.bench;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.terminal.FaultWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** Pages of a folder and the folders in it: files {@code .html} and {@code .htm}, packed as {@code .gz} or not. */
final class PageFiles {
    /** They are all in memory. */
    private static final int MOST = 300;

    private static final int LARGEST = 5 << 20;

    /** With less of running text it is no article, but a list of them, a video or an error. */
    private static final int FEWEST_WORDS = 100;

    private PageFiles() {}

    /**
     * Those with running text; of many some, from all over the folder.
     *
     * @throws CommandFailed when there is none
     */
    static List<EditablePage> in(Path folder) {
        try {
            var files = files(folder);
            var pages = IntStream.range(0, Math.min(MOST, files.size()))
                    .mapToObj(i -> files.get((int) ((long) i * files.size() / Math.min(MOST, files.size()))))
                    .map(PageFiles::page)
                    .filter(page -> page.words() >= FEWEST_WORDS)
                    .toList();
            if (pages.isEmpty()) {
                throw new CommandFailed("--pages: none of the " + files.size() + " pages in " + folder + " has "
                        + FEWEST_WORDS + " words of running text. Files end in .html or .htm, packed in .gz too");
            }
            return pages;
        } catch (IOException e) {
            throw new CommandFailed("--pages: " + folder + " cannot be read: " + FaultWords.of(e));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> plain(file).endsWith(".html") || plain(file).endsWith(".htm"))
                    .sorted()
                    .toList();
        }
    }

    private static EditablePage page(Path file) {
        try (var in = Files.newInputStream(file);
                var unpacked = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return EditablePage.of(plain(file), unpacked.readNBytes(LARGEST));
        } catch (IOException e) {
            throw new CommandFailed("--pages: " + file + " cannot be read: " + FaultWords.of(e));
        }
    }

    private static String plain(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
    }
}
