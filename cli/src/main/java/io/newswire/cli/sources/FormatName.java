package io.newswire.cli.sources;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a feed's first element says that it is, to be shown. */
final class FormatName {
    private static final int LOOKED_AT = 4096;
    private static final Pattern ROOT =
            Pattern.compile("<(?:[\\w.-]+:)?(rss|feed|rdf|urlset|sitemapindex)\\b([^>]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile("\\bversion\\s*=\\s*[\"']([\\d.]{1,6})[\"']");

    private FormatName() {}

    static @Nullable String of(byte[] body) {
        var start = new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        var root = ROOT.matcher(start);
        if (!root.find()) {
            return null;
        }
        var version = VERSION.matcher(root.group(2));
        return switch (root.group(1).toLowerCase(java.util.Locale.ROOT)) {
            case "rss" -> version.find() ? "rss-" + version.group(1) : "rss";
            case "feed" -> version.find() ? "atom-" + version.group(1) : "atom-1.0";
            case "rdf" -> "rss-1.0";
            case "urlset" -> "sitemap";
            default -> "sitemap-index";
        };
    }
}
