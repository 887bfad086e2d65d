package io.newswire.ingest.robots;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What one robots.txt says to one agent: RFC 9309, and Google's published reading where that leaves room. Holds only the
 * lines that concern the agent; small JSON. Immutable.
 *
 * @param group whose rules these are: the agent's token, {@code *}, or null where no group concerns it
 * @param rules in the order of the file, at most {@link #MAX_RULES}
 * @param crawlDelay no part of the RFC, but widely given; the longest where several are, null where none is
 * @param sitemaps absolute URLs, at most 200, for everybody
 */
public record RobotsRules(
        @Nullable String group,
        @JsonProperty List<RobotsRule> rules,
        @Nullable Duration crawlDelay,
        List<String> sitemaps) {

    /** RFC 9309, section 2.5: as much of a file as must be read; the rest is not, nor is a line that is cut. */
    public static final int MAX_BYTES = 500 * 1024;

    /** So many different patterns that no site means them. */
    static final int MAX_RULES = 20_000;

    private static final RobotsRules NONE = new RobotsRules(null, List.of(), null, List.of());

    public RobotsRules {
        rules = rules == null ? List.of() : List.copyOf(rules);
        sitemaps = sitemaps == null ? List.of() : List.copyOf(sitemaps);
    }

    /**
     * @param body any bytes; never throws for them
     * @param agent product token, or a user agent that begins with one
     * @throws IllegalArgumentException when the agent does not begin with a token
     */
    public static RobotsRules parse(byte[] body, String agent) {
        return RobotsReader.read(body, RobotsAgent.of(agent));
    }

    /** Of a site that has no robots.txt. */
    public static RobotsRules none() {
        return NONE;
    }

    /** @param url absolute, http or https; anything else is forbidden, as nobody could fetch it */
    public RobotsVerdict allows(String url) {
        var parsed = HttpUrl.parse(url);
        return parsed == null ? RobotsVerdict.noUrl() : allows(RobotsPath.of(parsed), parsed.encodedPath());
    }

    private RobotsVerdict allows(String path, String withoutQuery) {
        if (withoutQuery.equals("/robots.txt")) {
            return RobotsVerdict.byDefault(group, "robots.txt itself may always be fetched");
        }
        @Nullable RobotsRule decides = null;
        for (var rule : rules) {
            if ((decides == null || rule.outranks(decides)) && RobotsPattern.matches(rule.pattern(), path)) {
                decides = rule;
            }
        }
        return decides == null
                ? RobotsVerdict.byDefault(group, group == null ? "no group is for us" : "no rule matches")
                : RobotsVerdict.by(decides, group);
    }
}
