package io.newswire.cli.sources;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feed or sitemap holds now.
 *
 * @param format such as {@code rss-2.0}, null where it is not known
 * @param isSitemap that it is one, or an index of some
 * @param entries as many as it holds; of an index its sitemaps
 * @param newest date of the newest entry, null where none is dated
 * @param links of its entries
 * @param problems how many things are wrong with it, mended or left out as it was read
 */
public record Content(
        @Nullable String title,
        @Nullable String format,
        boolean isSitemap,
        int entries,
        @Nullable Instant newest,
        Set<String> links,
        int problems) {
    public Content {
        Objects.requireNonNull(links, "links");
        links = Set.copyOf(links);
    }

    /** An empty feed is the same as no other: nothing in it says so. */
    public boolean isSameAs(Content other) {
        return !links.isEmpty() && isSitemap == other.isSitemap && links.equals(other.links);
    }
}
