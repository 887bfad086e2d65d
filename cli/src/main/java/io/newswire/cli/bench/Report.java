package io.newswire.cli.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run has shown. Its JSON is public API.
 *
 * @param kind {@code pages} or {@code feeds}
 * @param load with all there at once: ages are those of a queue, from the moment at which it could be read
 * @param idle one at a time; null where it was not asked for
 * @param parts what each process used and held
 * @param diskBytesPerArticle that came with the load, by place
 * @param copies found, of all that were put
 */
record Report(
        String kind,
        Instant at,
        Machine machine,
        Workload workload,
        Sum sum,
        Load load,
        @Nullable Map<String, Ages> idle,
        List<Use> parts,
        Map<String, Long> diskBytesPerArticle,
        Outcome.Copies copies,
        List<Limit> limits)
        implements BenchPipeline.Result {
    @Override
    public List<String> lines() {
        return ReportText.of(this);
    }

    /**
     * What it was given.
     *
     * @param from where pages come from
     * @param templates pages that the others are made of
     * @param averageBytes of a page; null where the site decides
     * @param instances of each service
     * @param pinned whether each of them was bound to one processor
     */
    record Workload(
            String from,
            int templates,
            @Nullable Long averageBytes,
            int warmUp,
            int articles,
            long seed,
            int instances,
            boolean pinned) {}

    /**
     * How fast it was.
     *
     * @param seconds from the moment at which the pages could be read, or feeds were followed, to the last row seen
     * @param pagesPerSecond of those put
     * @param articlesPerSecond of rows
     * @param ages milliseconds by stage
     */
    record Load(double seconds, double pagesPerSecond, double articlesPerSecond, Map<String, Ages> ages) {
        static Load of(Sum sum, long nanos, Map<String, Ages> ages) {
            double seconds = nanos / 1e9;
            return new Load(
                    Rounded.of(seconds), Rounded.of(sum.put() / seconds), Rounded.of(sum.rows() / seconds), ages);
        }
    }

    /**
     * What a part used under load, and held after it.
     *
     * @param cpuMillisPerArticle processor time
     */
    record Use(
            String name,
            double cpuMillisPerArticle,
            @Nullable Long heapBytes,
            @Nullable Long residentBytes,
            @Nullable Integer threads,
            @Nullable Long openFiles) {}
}
