package io.newswire.cli.inspect;

import io.newswire.cli.sources.Remedy;
import io.newswire.contracts.FetchRequest;
import io.newswire.ingest.fetch.FetchLimits;
import io.newswire.ingest.fetch.HttpFetcher;
import io.newswire.ingest.robots.RobotsAnswer;
import io.newswire.ingest.robots.RobotsPolicy;
import io.newswire.ingest.robots.RobotsRecord;
import io.newswire.ingest.robots.RobotsRules;
import io.newswire.platform.dial.AddressGuard;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fetches the robots.txt of each site once, as the service does: through the guard, with its limits and its policy. */
final class RobotsFiles implements AutoCloseable {
    private final String agent;
    private final Clock clock;
    private final HttpFetcher fetcher;
    private final Map<String, Asked> known = new HashMap<>();

    /** @throws IllegalArgumentException when the agent cannot stand in a header, or does not begin with a token */
    RobotsFiles(String agent, AddressGuard guard, Clock clock) {
        RobotsRules.parse(new byte[0], agent);
        this.agent = agent;
        this.clock = clock;
        this.fetcher = new HttpFetcher(FetchLimits.defaults(agent), guard, clock);
    }

    /** @param file address of a robots.txt */
    Asked read(String file) {
        return known.computeIfAbsent(file, this::fetch);
    }

    /** @param help what to do where it cannot be had, null where nothing can be done here */
    record Asked(RobotsRecord record, @Nullable String help) {}

    private Asked fetch(String file) {
        var now = clock.instant();
        var page = fetcher.fetch(new FetchRequest(
                "inspect", FetchRequest.Kind.ROBOTS, file, null, null, null, null, Map.of(), Map.of(), 1, now));
        var record = RobotsPolicy.after(null, RobotsAnswer.of(page.outcome(), page.body()), agent, now);
        return new Asked(record, Remedy.of(page.outcome(), file));
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
