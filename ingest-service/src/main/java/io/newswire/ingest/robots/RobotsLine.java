package io.newswire.ingest.robots;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of a robots.txt that says something to us. Names are read as leniently as large crawlers do: in any case, with
 * the misspellings that are common, and with a space where the colon is forgotten.
 *
 * @param value in ISO 8859-1, so that a character is an octet of the file
 */
record RobotsLine(int number, Field field, String value) {
    private static final Pattern SHAPE =
            Pattern.compile("[ \\t]*+(user agent|[A-Za-z_-]+)[ \\t]*+(?::|[ \\t])(.*+)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> DISALLOW =
            Set.of("disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw");
    private static final Set<String> USER_AGENT = Set.of("user-agent", "useragent", "user agent");

    /** What a line is about. */
    enum Field {
        USER_AGENT,
        ALLOW,
        DISALLOW,
        CRAWL_DELAY,
        SITEMAP
    }

    /** Null for a comment, an empty line, and what we do not know. */
    static @Nullable RobotsLine of(int number, String text) {
        int comment = text.indexOf('#');
        var match = SHAPE.matcher(comment < 0 ? text : text.substring(0, comment));
        if (!match.matches()) {
            return null;
        }
        var field = field(match.group(1).toLowerCase(Locale.ROOT));
        return field == null
                ? null
                : new RobotsLine(number, field, match.group(2).strip());
    }

    private static @Nullable Field field(String name) {
        if (DISALLOW.contains(name)) {
            return Field.DISALLOW;
        }
        if (USER_AGENT.contains(name)) {
            return Field.USER_AGENT;
        }
        return switch (name) {
            case "allow" -> Field.ALLOW;
            case "crawl-delay", "crawldelay" -> Field.CRAWL_DELAY;
            case "sitemap", "site-map" -> Field.SITEMAP;
            default -> null;
        };
    }

    byte[] octets() {
        return value.getBytes(StandardCharsets.ISO_8859_1);
    }
}
