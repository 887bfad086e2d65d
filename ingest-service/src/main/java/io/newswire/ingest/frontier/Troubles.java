package io.newswire.ingest.frontier;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.newswire.contracts.JsonCodec;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The hosts and feeds of all partitions of this process that give cause for worry. {@code GET /troubles} names the worst: no
 * meter has a name that comes from the network. Thread-safe.
 */
public final class Troubles {
    private static final JsonCodec<Report> JSON = JsonCodec.of(Report.class);

    private final Set<Frontier> frontiers = ConcurrentHashMap.newKeySet();

    /**
     * What is answered.
     *
     * @param hosts that keep us waiting, the worst first
     * @param feeds that fail, are refused or gone, fell silent or drop entries unseen, first those of which most is expected
     */
    record Report(List<HostTrouble> hosts, List<FeedTrouble> feeds) {}

    void watch(Frontier frontier) {
        frontiers.add(frontier);
    }

    void forget(Frontier frontier) {
        frontiers.remove(frontier);
    }

    /** Of each partition. */
    Stream<CoverageBoard.Snapshot> coverage() {
        return frontiers.stream().map(Frontier::coverage);
    }

    /** In no order. */
    Stream<HostTrouble> hosts() {
        return frontiers.stream().flatMap(frontier -> frontier.worstHosts(Integer.MAX_VALUE).stream());
    }

    Report report() {
        var hosts = hosts().sorted(WorstHosts.WORST_FIRST)
                .limit(CoverageBoard.WORST)
                .toList();
        var feeds = coverage()
                .flatMap(snapshot -> snapshot.worst().stream())
                .sorted(FeedTrouble.WORST_FIRST)
                .limit(CoverageBoard.WORST)
                .toList();
        return new Report(hosts, feeds);
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/troubles", this::answer);
    }

    private void answer(Context context) {
        context.contentType("application/json").result(json());
    }

    String json() {
        return JSON.encodeToString(report());
    }
}
