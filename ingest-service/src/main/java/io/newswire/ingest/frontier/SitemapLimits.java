package io.newswire.ingest.frontier;

import java.time.Duration;

/**
 * How much of a site's sitemaps is followed: they list all that it ever had, and only news is wanted.
 *
 * @param news how old an entry may be that says when it was published
 * @param changed how old the last change of any other entry, or of a sitemap, may be
 * @param sitemaps that are fetched after one look at their list
 * @param links of one sitemap that are followed
 * @param apart rest between two sitemaps of a list, so that articles go between them
 */
record SitemapLimits(Duration news, Duration changed, int sitemaps, int links, Duration apart) {
    static SitemapLimits usual() {
        return new SitemapLimits(Duration.ofDays(2), Duration.ofDays(3), 10, 500, Duration.ofSeconds(15));
    }
}
