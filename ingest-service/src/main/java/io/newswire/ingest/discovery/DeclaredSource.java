package io.newswire.ingest.discovery;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a page says of a link, in its head or in a header, that it leads to a feed or a sitemap. */
final class DeclaredSource {
    private static final Set<String> FEED_TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/json",
            "application/xml",
            "text/xml");

    private DeclaredSource() {}

    /**
     * WHATWG HTML, 4.6.7.1: an alternate of a feed's type; {@code rel=feed} is an older proposal for the same.
     *
     * @param relations in lower case
     */
    static boolean of(Collection<String> relations, @Nullable String type, String target) {
        boolean alternate = relations.contains("alternate") && !relations.contains("stylesheet") && isFeedType(type);
        return (alternate && !isInterface(target)) || relations.contains("feed") || relations.contains("sitemap");
    }

    static boolean isFeedType(@Nullable String type) {
        if (type == null) {
            return false;
        }
        int parameters = type.indexOf(';');
        var essence = parameters < 0 ? type : type.substring(0, parameters);
        return FEED_TYPES.contains(essence.strip().toLowerCase(Locale.ROOT));
    }

    /** WordPress declares its programming interface as an alternate of type JSON. */
    private static boolean isInterface(String target) {
        return target.contains("wp-json") || target.contains("oembed");
    }
}
