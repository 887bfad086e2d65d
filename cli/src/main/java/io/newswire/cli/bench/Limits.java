package io.newswire.cli.bench;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Endpoints;
import io.newswire.cli.bench.EditedPages.Made;
import io.newswire.cli.bench.Report.Use;
import io.newswire.cli.local.LocalPipeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Each stage's limit, measured where the stage has just worked, on the same articles. */
record Limits(
        LocalPipeline pipeline, Endpoints endpoints, BenchDatabase database, Parts parts, Consumer<String> notes) {
    private static final String ENRICH = "enrich-service";
    private static final String STORE = "store-service";
    private static final String POSTGRES = "postgresql";

    List<Limit> of(List<Made> pages, List<Use> use) throws InterruptedException {
        if (pages.isEmpty()) {
            return List.of();
        }
        var parse = ParseLimit.of(pages);
        var copy = new CopyLimit(database, part(POSTGRES), part(Parts.KAFKA))
                .run(pipeline.settings().dataDirectory());
        var limits = new ArrayList<Limit>();
        limits.add(limit("Jsoup.parse", parse, use, ENRICH));
        try {
            var broker = new BrokerLimit(endpoints).of(pages, part(Parts.KAFKA));
            limits.add(limit("produce and consume", broker, use, Parts.KAFKA));
        } catch (CommandFailed e) {
            // On a machine so busy that a record times out, all that was measured before is still worth telling.
            notes.accept("without the limit of the broker: " + e.getMessage());
        }
        limits.add(limit("COPY", copy, use, STORE, POSTGRES));
        return List.copyOf(limits);
    }

    private static Limit limit(String name, Limit.Cost cost, List<Use> use, String... parts) {
        double cpu = use.stream()
                .filter(part -> Arrays.stream(parts).anyMatch(service -> isInstance(part.name(), service)))
                .mapToDouble(Use::cpuMillisPerArticle)
                .sum();
        return Limit.of(name, cost, String.join(" and ", parts), cpu);
    }

    /** The first instance of a service has its name, others have a number behind it. */
    private static boolean isInstance(String part, String name) {
        return part.equals(name) || part.startsWith(name + "-");
    }

    private Part part(String name) {
        return parts.all().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
