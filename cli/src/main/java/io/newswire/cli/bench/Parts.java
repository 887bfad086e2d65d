package io.newswire.cli.bench;

import io.newswire.cli.local.LocalPipeline;
import io.newswire.cli.local.LocalService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that a local pipeline consists of. */
record Parts(List<Part> all) implements AutoCloseable {
    /** Kafka runs in this process, as in that of {@code newswire up}; so does what puts pages. */
    static final String KAFKA = "kafka (and bench)";

    static Parts of(LocalPipeline pipeline, BenchDatabase database) {
        var parts = new ArrayList<Part>();
        for (var service : LocalService.values()) {
            pipeline.processes(service).forEach(process -> parts.add(JvmPart.of(process.name(), process.pid())));
        }
        parts.add(JvmPart.ofThisProcess(KAFKA));
        parts.add(new PostgresPart(database.postmaster()));
        return new Parts(List.copyOf(parts));
    }

    /** Processor time of each since its start, by name. */
    Map<String, Long> cpuNanos() {
        var times = new LinkedHashMap<String, Long>();
        all.forEach(part -> times.put(part.name(), part.cpuNanos()));
        return times;
    }

    @Override
    public void close() {
        for (var part : all) {
            if (part instanceof JvmPart jvm) {
                jvm.close();
            }
        }
    }
}
