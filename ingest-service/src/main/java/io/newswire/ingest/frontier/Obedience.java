package io.newswire.ingest.frontier;

import io.newswire.ingest.robots.RobotsRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;

/**
 * How far robots.txt is obeyed.
 *
 * @param agent product token that groups of rules are matched with, or a user agent that begins with one
 * @param maxCrawlDelay longest {@code Crawl-delay} that is kept; a longer one is taken for this
 */
public record Obedience(Mode mode, String agent, Duration maxCrawlDelay) {
    /** What is judged by robots.txt. */
    public enum Mode {
        /** Feeds and articles. */
        OBEY,
        /** Articles only: a feed that was added by hand is polled whatever robots.txt says. */
        ARTICLES,
        /** Nothing, and it is not asked for: for sites of one's own. */
        IGNORE
    }

    public Obedience {
        Objects.requireNonNull(mode, "mode");
        var problems = new ArrayList<String>();
        try {
            RobotsRules.parse(new byte[0], agent); // An agent that has no name is found at the start, not at each host.
        } catch (IllegalArgumentException e) {
            problems.add("user-agent: " + e.getMessage());
        }
        if (maxCrawlDelay.isNegative()) {
            problems.add("max-crawl-delay: " + maxCrawlDelay + " is below 0");
        }
        if (!problems.isEmpty()) {
            throw new ImpossibleLimitsException(problems);
        }
    }
}
