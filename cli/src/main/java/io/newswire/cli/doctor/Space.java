package io.newswire.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Room on a disk. */
final class Space {
    private static final long GIB = 1L << 30;
    /** Below this the next segment of a topic, or the next file of the archive, may not fit. */
    private static final long TOO_LITTLE = GIB;

    private static final long LITTLE = 10 * GIB;
    private static final double STEP = 1024;

    private Space() {}

    /**
     * @param folder that is there
     * @param mend what makes room
     */
    static Finding of(String area, Path folder, String mend) throws IOException {
        var store = Files.getFileStore(folder);
        return of(area, folder.toString(), store.getUsableSpace(), store.getTotalSpace(), mend);
    }

    static Finding of(String area, String place, long usable, long total, String mend) {
        var what = words(usable) + " of " + words(total) + " are free for " + place;
        if (usable < TOO_LITTLE) {
            return Finding.problem(area, what, mend);
        }
        return usable < Math.min(LITTLE, total / 10) ? Finding.warning(area, what, mend) : Finding.ok(area, what);
    }

    /** Such as {@code 12.3 GiB}. */
    static String words(long bytes) {
        double value = bytes;
        for (var unit : new String[] {"B", "KiB", "MiB", "GiB"}) {
            if (value < STEP) {
                return String.format(Locale.ROOT, unit.equals("B") ? "%.0f %s" : "%.1f %s", value, unit);
            }
            value /= STEP;
        }
        return String.format(Locale.ROOT, "%.1f TiB", value);
    }
}
