package io.newswire.ingest.discovery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The {@code Sitemap:} lines of a robots.txt. They belong to no group (https://www.sitemaps.org/protocol.html). */
final class SitemapLines {
    /** As much as RFC 9309 asks a reader to take, section 2.5. */
    private static final int MAX_BYTES = 500 * 1024;

    private static final Pattern LINE = Pattern.compile("\\s*site-?map\\s*:\\s*(\\S+).*", Pattern.CASE_INSENSITIVE);

    private SitemapLines() {}

    static List<String> of(byte[] robots) {
        var text = new String(robots, 0, Math.min(robots.length, MAX_BYTES), StandardCharsets.UTF_8);
        return text.lines()
                .map(LINE::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group(1))
                .limit(Discovery.MAX_CANDIDATES)
                .toList();
    }
}
