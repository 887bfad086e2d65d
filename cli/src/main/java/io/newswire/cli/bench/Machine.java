package io.newswire.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Where it was measured.
 *
 * @param load of the last minute before it began: processes that wanted a processor. More than a few tenths before the pipeline is
 *     under load is the work of somebody else
 */
record Machine(int processors, long memoryBytes, String system, String java, double load) {
    static Machine now() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                system.getAvailableProcessors(),
                system.getTotalMemorySize(),
                system.getName() + " " + system.getArch(),
                Runtime.version().toString(),
                system.getSystemLoadAverage());
    }
}
