package io.newswire.ingest.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an element ends whose end is missing: an entry where the next one starts, a short field (a title, a link) where
 * the next field starts, a long one, which may hold markup, where a field starts that is no element of HTML.
 */
final class FieldEnds {
    private static final Set<String> ENTRIES = Set.of("item", "entry", "url", "sitemap");
    private static final Set<String> SHORT = Set.of(
            "title",
            "link",
            "guid",
            "id",
            "pubdate",
            "published",
            "updated",
            "issued",
            "modified",
            "author",
            "category",
            "comments",
            "enclosure",
            "atom:link",
            "itunes:image",
            "language",
            "loc",
            "lastmod",
            "dc:date",
            "dc:creator",
            "dc:subject");
    private static final Set<String> LONG =
            Set.of("description", "summary", "content", "content:encoded", "media:description");
    private static final Set<String> NEVER_MARKUP = Set.of(
            "item", "entry", "guid", "pubdate", "published", "updated", "content:encoded", "dc:date", "dc:creator");

    private FieldEnds() {}

    /** @return the outermost of the open elements that the start of {@code next} ends */
    static Optional<XmlElement> outermost(@Nullable XmlElement open, String next) {
        var starting = next.toLowerCase(Locale.ROOT);
        XmlElement found = null;
        for (var at = open; at != null; at = at.parent()) {
            if (ends(at.qName().toLowerCase(Locale.ROOT), starting)) {
                found = at;
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean ends(String open, String starting) {
        if (ENTRIES.contains(open)) {
            return open.equals(starting);
        }
        if (SHORT.contains(open)) {
            return SHORT.contains(starting) || LONG.contains(starting) || NEVER_MARKUP.contains(starting);
        }
        return LONG.contains(open) && NEVER_MARKUP.contains(starting);
    }
}
