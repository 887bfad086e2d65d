package io.newswire.cli.bench;

import io.newswire.cli.local.LocalPipeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the load cost: the difference between before and after it. */
final class Measured {
    private final LocalPipeline pipeline;
    private final BenchDatabase database;
    private final Parts parts;
    private final Map<String, Long> cpuBefore;
    private final Map<String, Long> diskBefore;

    private Measured(
            LocalPipeline pipeline,
            BenchDatabase database,
            Parts parts,
            Map<String, Long> cpuBefore,
            Map<String, Long> diskBefore) {
        this.pipeline = pipeline;
        this.database = database;
        this.parts = parts;
        this.cpuBefore = cpuBefore;
        this.diskBefore = diskBefore;
    }

    static Measured from(LocalPipeline pipeline, BenchDatabase database, Parts parts) {
        return new Measured(pipeline, database, parts, parts.cpuNanos(), DiskUse.of(pipeline.settings(), database));
    }

    /** The same disk, and processor time from now on. */
    Measured begun() {
        return new Measured(pipeline, database, parts, parts.cpuNanos(), diskBefore);
    }

    /** @param rows that there are more than before */
    List<Report.Use> use(long rows) {
        var cpu = parts.cpuNanos();
        return parts.all().stream()
                .map(part -> use(part, cpu.getOrDefault(part.name(), 0L), rows))
                .toList();
    }

    private Report.Use use(Part part, long cpu, long rows) {
        long used = cpu - cpuBefore.getOrDefault(part.name(), 0L);
        var state = part.state();
        return new Report.Use(
                part.name(),
                Rounded.of(used / 1e6 / rows),
                state.heapBytes(),
                state.residentBytes(),
                state.threads(),
                state.openFiles());
    }

    /** Bytes for each row, where there are any. */
    Map<String, Long> disk(long rows) {
        var perArticle = new LinkedHashMap<String, Long>();
        DiskUse.of(pipeline.settings(), database).forEach((place, bytes) -> {
            long each = (bytes - diskBefore.getOrDefault(place, 0L)) / Math.max(1, rows);
            if (each != 0) {
                perArticle.put(place, each);
            }
        });
        return perArticle;
    }
}
