package io.newswire.cli.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a further JVM of the same kind as this one is started. */
public final class Jvm {
    private static final int KNOWS_UNSAFE_SWITCH = 23;
    /** Names the file that the launcher made; it gives none to a Java that knows no such cache. */
    private static final String START_CACHE = "newswire.start-cache";

    /** Of Linux, where it gives large pages to who asks. */
    private static final Path LARGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    private Jvm() {}

    /**
     * A command line up to and with the main class; the same JDK and the same class path.
     *
     * @param shortLived only the first compiler: ready earlier, slower in the long run
     */
    public static List<String> command(String maxHeap, boolean shortLived, String mainClass) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        if (Runtime.version().feature() >= KNOWS_UNSAFE_SWITCH) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.add("-Xmx" + maxHeap);
        // A laptop runs four of these: less memory and fewer threads matter more than the longest pause.
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        if (shortLived) {
            command.add("-XX:TieredStopAtLevel=1");
        } else if (Files.exists(LARGE_PAGES)) {
            // The index of duplicates is looked up all over the heap.
            command.add("-XX:+UseTransparentHugePages");
        }
        command.addAll(startCache());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        return List.copyOf(command);
    }

    /** Java leaves aside what it cannot use of the file, and would complain about it in the log of a service. */
    private static List<String> startCache() {
        var file = System.getProperty(START_CACHE, "");
        return file.isEmpty() || !Files.isReadable(Path.of(file))
                ? List.of()
                : List.of("-XX:AOTCache=" + file, "-Xlog:aot*=off", "-D" + START_CACHE + "=" + file);
    }
}
