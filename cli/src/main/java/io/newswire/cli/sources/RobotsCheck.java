package io.newswire.cli.sources;

import io.newswire.ingest.robots.RobotsAnswer;
import io.newswire.ingest.robots.RobotsPolicy;
import io.newswire.ingest.robots.RobotsRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether robots.txt will keep the service, which obeys it, from a feed. Costs a request for each host, at most. Not
 * thread-safe.
 */
public final class RobotsCheck {
    private static final String WITH_LEAVE =
            ". With leave of the publisher, newswire.ingest.robots=articles has feeds polled all the same";

    private final Function<String, RobotsAnswer> web;
    private final String agent;
    private final boolean obeyed;
    private final Clock clock;
    private final Map<String, RobotsRecord> known = new HashMap<>();

    /**
     * @param web is asked for the robots.txt at an address
     * @param agent user agent of the service
     * @param obeyed whether the service asks robots.txt about feeds at all
     */
    RobotsCheck(Function<String, RobotsAnswer> web, String agent, boolean obeyed, Clock clock) {
        this.web = web;
        this.agent = agent;
        this.obeyed = obeyed;
        this.clock = clock;
    }

    /** @return what stands in the way of fetching {@code url}, and what to do; empty when nothing does */
    public Optional<String> objection(String url) {
        return obeyed ? RobotsPolicy.fileOf(url).flatMap(file -> objection(url, file)) : Optional.empty();
    }

    private Optional<String> objection(String url, String file) {
        var now = clock.instant();
        var record = known.computeIfAbsent(
                file, asked -> RobotsPolicy.after(null, web.apply(asked), agent, clock.instant()));
        return why(url, file, record, agent, now)
                .map(why -> record.state() == RobotsRecord.State.UNREACHABLE ? why : why + WITH_LEAVE);
    }

    /**
     * @param answer what came of asking for the robots.txt of {@code url}
     * @param agent user agent of the service
     * @return why the service, which obeys it, does not fetch {@code url}; empty where it does
     */
    public static Optional<String> objection(String url, RobotsAnswer answer, String agent, Instant now) {
        var record = RobotsPolicy.after(null, answer, agent, now);
        return RobotsPolicy.fileOf(url).flatMap(file -> why(url, file, record, agent, now));
    }

    private static Optional<String> why(String url, String file, RobotsRecord record, String agent, Instant now) {
        var verdict = record.allows(url, now);
        if (verdict.allowed()) {
            return Optional.empty();
        }
        if (record.state() == RobotsRecord.State.UNREACHABLE) {
            return Optional.of(
                    "the service will not fetch " + url + " before " + file + " can be read: " + record.why());
        }
        var rule = verdict.rule() == null ? "" : " (" + verdict.rule() + ")";
        return Optional.of("the service will not fetch " + url + ": " + file + " forbids it to "
                + agent.split("[/ ]", 2)[0] + " in " + verdict.reason() + rule);
    }
}
