package io.newswire.ingest.robots;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a robots.txt for one agent, keeping two sets of rules until the end: what names the agent, and what names all. */
final class RobotsReader {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,9})?");
    private static final int MAX_SITEMAPS = 200;
    private static final int MAX_URL = 2_048;

    private final RobotsAgent agent;
    private final Group named = new Group();
    private final Group everybody = new Group();
    private final Set<String> sitemaps = new LinkedHashSet<>();

    /** Whom the group speaks to that is being read. */
    private boolean toUs;

    private boolean toAll;
    private boolean rulesBegun;

    private RobotsReader(RobotsAgent agent) {
        this.agent = agent;
    }

    static RobotsRules read(byte[] body, RobotsAgent agent) {
        var reader = new RobotsReader(agent);
        var lines = LINE_END.split(text(body), -1);
        for (int i = 0; i < lines.length; i++) {
            var line = RobotsLine.of(i + 1, lines[i]);
            if (line != null) {
                reader.accept(line);
            }
        }
        return reader.rules();
    }

    /** Only whole lines of the first {@link RobotsRules#MAX_BYTES}. A character is an octet. */
    private static String text(byte[] body) {
        int end = body.length;
        if (end > RobotsRules.MAX_BYTES) {
            end = RobotsRules.MAX_BYTES;
            while (end > 0 && body[end - 1] != '\n' && body[end - 1] != '\r') {
                end--;
            }
        }
        boolean marked = end >= BYTE_ORDER_MARK.length
                && Arrays.equals(body, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        int start = marked ? BYTE_ORDER_MARK.length : 0;
        return new String(body, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private void accept(RobotsLine line) {
        switch (line.field()) {
            case USER_AGENT -> agent(line.value());
            case ALLOW -> rule(line, true);
            case DISALLOW -> rule(line, false);
            case CRAWL_DELAY -> delay(line.value());
            case SITEMAP -> sitemap(line);
        }
    }

    /** Several in a row begin one group. What stands between them and is no rule does not part them. */
    private void agent(String value) {
        if (rulesBegun) {
            toUs = false;
            toAll = false;
            rulesBegun = false;
        }
        toUs |= agent.isNamedIn(value);
        toAll |= RobotsAgent.isEverybody(value);
        named.exists |= toUs;
        everybody.exists |= toAll;
    }

    private void rule(RobotsLine line, boolean allow) {
        rulesBegun = true;
        var pattern = RobotsPath.pattern(line.octets());
        if (pattern.isEmpty()) {
            return;
        }
        var rule = new RobotsRule(line.number(), allow, pattern);
        if (toUs) {
            named.add(rule);
        }
        if (toAll) {
            everybody.add(rule);
        }
    }

    private void delay(String value) {
        if (!SECONDS.matcher(value).matches()) {
            return;
        }
        long millis = Math.round(Double.parseDouble(value) * 1_000);
        var delay = Duration.ofMillis(millis);
        if (toUs) {
            named.slower(delay);
        }
        if (toAll) {
            everybody.slower(delay);
        }
    }

    private void sitemap(RobotsLine line) {
        var url = new String(line.octets(), StandardCharsets.UTF_8);
        var lower = url.toLowerCase(Locale.ROOT);
        boolean absolute = lower.startsWith("http://") || lower.startsWith("https://");
        if (absolute && url.length() <= MAX_URL && sitemaps.size() < MAX_SITEMAPS) {
            sitemaps.add(url);
        }
    }

    private RobotsRules rules() {
        var sites = List.copyOf(sitemaps);
        if (named.exists) {
            return new RobotsRules(agent.token(), named.rules(), named.delay, sites);
        }
        return new RobotsRules(everybody.exists ? "*" : null, everybody.rules(), everybody.delay, sites);
    }

    private static final class Group {
        private final Map<String, RobotsRule> rules = new LinkedHashMap<>();
        private boolean exists;
        private @Nullable Duration delay;

        /** Of one pattern the first line counts, and one that allows before one that forbids. */
        void add(RobotsRule rule) {
            if (rules.size() < RobotsRules.MAX_RULES || rules.containsKey(rule.pattern())) {
                rules.merge(rule.pattern(), rule, (first, next) -> next.outranks(first) ? next : first);
            }
        }

        void slower(Duration other) {
            delay = delay == null || other.compareTo(delay) > 0 ? other : delay;
        }

        List<RobotsRule> rules() {
            return new ArrayList<>(rules.values());
        }
    }
}
