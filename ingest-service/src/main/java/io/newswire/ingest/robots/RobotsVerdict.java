package io.newswire.ingest.robots;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a URL may be fetched.
 *
 * @param line that decided, from 1; null where none did
 * @param rule text of that line, encoded evenly; null where none decided
 * @param group whose rule it is, the agent's token or {@code *}; null where no group is for the agent
 * @param reason for people
 */
public record RobotsVerdict(
        boolean allowed,
        @Nullable Integer line,
        @Nullable String rule,
        @Nullable String group,
        String reason) {

    public RobotsVerdict {
        Objects.requireNonNull(reason, "reason");
    }

    static RobotsVerdict by(RobotsRule rule, @Nullable String group) {
        return new RobotsVerdict(rule.allow(), rule.line(), rule.text(), group, "line " + rule.line());
    }

    static RobotsVerdict byDefault(@Nullable String group, String reason) {
        return new RobotsVerdict(true, null, null, group, reason);
    }

    static RobotsVerdict without(boolean allowed, String reason) {
        return new RobotsVerdict(allowed, null, null, null, reason);
    }

    static RobotsVerdict noUrl() {
        return without(false, "not an http or https URL");
    }

    RobotsVerdict because(String why) {
        return new RobotsVerdict(allowed, line, rule, group, why + "; " + reason);
    }
}
