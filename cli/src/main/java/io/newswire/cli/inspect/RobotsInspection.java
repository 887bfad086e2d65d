package io.newswire.cli.inspect;

import io.newswire.ingest.robots.RobotsRules;
import io.newswire.ingest.robots.RobotsVerdict;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What robots.txt says of one URL.
 *
 * @param line of the file that decided, from 1; null where none did
 * @param rule text of that line
 * @param group whose rule it is, {@code *} or the agent; null where no group is for the agent
 * @param crawlDelay in seconds, as it stands there; null where none is given. The service keeps its own longest
 */
record RobotsInspection(
        String url,
        boolean allowed,
        @Nullable Integer line,
        @Nullable String rule,
        @Nullable String group,
        @Nullable Number crawlDelay,
        String reason) {

    static RobotsInspection of(String url, RobotsVerdict verdict, @Nullable RobotsRules rules) {
        var delay = rules == null ? null : rules.crawlDelay();
        return new RobotsInspection(
                url,
                verdict.allowed(),
                verdict.line(),
                verdict.rule(),
                verdict.group(),
                delay == null ? null : seconds(delay),
                verdict.reason());
    }

    private static Number seconds(Duration delay) {
        return delay.toMillis() % 1_000 == 0 ? (Number) delay.toSeconds() : (Number) (delay.toMillis() / 1_000.0);
    }
}
