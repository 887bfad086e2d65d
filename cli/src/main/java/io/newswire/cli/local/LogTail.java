package io.newswire.cli.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file, for a message about what wrote it, as people read it. */
public final class LogTail {
    private static final int MAX_BYTES = 128 << 10;

    private LogTail() {}

    /** At most {@code lines} lines; what is wrong with the file instead when it cannot be read. */
    public static String of(Path log, int lines) {
        return of(log, 0, lines);
    }

    /** As {@link #of(Path, int)}, of what was written after the first {@code from} bytes. */
    public static String of(Path log, long from, int lines) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            // It was emptied since then where it is shorter.
            long first = from > file.length() ? 0 : from;
            long begin = Math.max(first, file.length() - MAX_BYTES);
            file.seek(begin);
            var bytes = new byte[(int) (file.length() - begin)];
            file.readFully(bytes);
            var text = new String(bytes, StandardCharsets.UTF_8);
            // It may begin within a line, and a half one reads as nothing.
            int whole = begin > first ? text.indexOf('\n') + 1 : 0;
            return String.join(
                    "\n",
                    lastOf(
                            text.substring(whole)
                                    .lines()
                                    .map(line -> LogLine.of(line).readable())
                                    .toList(),
                            lines));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private static List<String> lastOf(List<String> all, int lines) {
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }
}
