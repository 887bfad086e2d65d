package io.newswire.store.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text file whose lines are in the order of their bytes. Searched by halving, without reading it whole. */
final class SortedLines {
    private static final int MOST = 10_000;

    private SortedLines() {}

    /** The first {@value #MOST} lines that start with {@code prefix}, in their order. */
    static List<String> startingWith(Path file, String prefix) throws IOException {
        var found = new ArrayList<String>();
        var wanted = prefix.getBytes(StandardCharsets.UTF_8);
        try (var lines = new RandomAccessFile(file.toFile(), "r")) {
            lines.seek(firstNotBefore(lines, wanted));
            for (var line = read(lines); line.length > 0 && starts(line, wanted) && found.size() < MOST; ) {
                found.add(new String(line, StandardCharsets.UTF_8));
                line = read(lines);
            }
        }
        return found;
    }

    private static long firstNotBefore(RandomAccessFile lines, byte[] wanted) throws IOException {
        long low = 0;
        long high = lines.length();
        // A line that starts before low is too early; one that starts at high or later is not.
        while (low < high) {
            long middle = (low + high) / 2;
            long start = startAtOrAfter(lines, middle);
            lines.seek(start);
            if (start >= high) {
                high = middle;
            } else if (Arrays.compareUnsigned(read(lines), wanted) < 0) {
                low = lines.getFilePointer();
            } else {
                high = middle;
            }
        }
        return startAtOrAfter(lines, low);
    }

    private static long startAtOrAfter(RandomAccessFile lines, long position) throws IOException {
        if (position == 0) {
            return 0;
        }
        lines.seek(position - 1);
        read(lines);
        return lines.getFilePointer();
    }

    /** Up to the line's end, which is passed; empty at the end of the file. */
    private static byte[] read(RandomAccessFile lines) throws IOException {
        var step = new byte[512];
        var line = new ByteArrayOutputStream();
        long start = lines.getFilePointer();
        while (true) {
            int got = lines.read(step);
            if (got < 0) {
                return line.toByteArray();
            }
            for (int i = 0; i < got; i++) {
                if (step[i] == '\n') {
                    line.write(step, 0, i);
                    lines.seek(start + line.size() + 1);
                    return line.toByteArray();
                }
            }
            line.write(step, 0, got);
        }
    }

    private static boolean starts(byte[] line, byte[] prefix) {
        return line.length >= prefix.length && Arrays.equals(line, 0, prefix.length, prefix, 0, prefix.length);
    }
}
