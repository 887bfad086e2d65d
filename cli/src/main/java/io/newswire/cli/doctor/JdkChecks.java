package io.newswire.cli.doctor;

import java.util.List;

/** Whether Java is one that services run on. */
final class JdkChecks {
    static final String AREA = "jdk";

    private static final int OLDEST = 21;
    private static final long SMALLEST_HEAP = 128L << 20;

    private JdkChecks() {}

    static List<Finding> findings() {
        var runtime = Runtime.getRuntime();
        return List.of(of(
                Runtime.version(),
                System.getProperty("java.vendor", "unknown vendor"),
                runtime.maxMemory(),
                runtime.availableProcessors()));
    }

    /** @param heap most bytes that this command may have; services have heaps of their own */
    static Finding of(Runtime.Version version, String vendor, long heap, int processors) {
        var what = "Java " + version + " of " + vendor + ", heap of this command " + Space.words(heap) + ", "
                + processors + (processors == 1 ? " processor" : " processors");
        if (version.feature() < OLDEST) {
            return Finding.problem(AREA, what + ": too old", "install a JDK of 21 or later, and set JAVA_HOME to it");
        }
        return heap < SMALLEST_HEAP
                ? Finding.warning(AREA, what + ": little", "give Java more: JAVA_TOOL_OPTIONS=-Xmx256m")
                : Finding.ok(AREA, what);
    }
}
