package io.newswire.cli.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a further JVM of the same kind as this one is started. */
public final class Jvm {
    private static final int KNOWS_UNSAFE_SWITCH = 23;

    private Jvm() {}

    /** A command line up to and with the main class; the same JDK and the same class path. */
    public static List<String> command(String maxHeap, String mainClass) {
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
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        return List.copyOf(command);
    }
}
