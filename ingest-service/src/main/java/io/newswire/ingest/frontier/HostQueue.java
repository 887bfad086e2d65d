package io.newswire.ingest.frontier;

import io.newswire.contracts.FetchRequest.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What waits for each host, articles apart from all else, each by the time it is due. It lies on a shelf and not in
 * memory, so that it may be long. Keys read {@code host lane due id}; no host holds a space.
 */
final class HostQueue {
    /** A feed goes before articles that have waited longer by less: many feeds of a host must not starve its articles. */
    private static final Duration HEAD_START = Duration.ofMinutes(1);

    private static final String FEEDS = " f ";
    private static final String ARTICLES = " a ";

    private final Shelf<Job> shelf;

    HostQueue(Shelf<Job> shelf) {
        this.shelf = shelf;
    }

    /** A job with the time it is due. */
    record Waiting(Instant due, Job job) {
        Wait rest() {
            return new Wait(job.queuedAt(), due);
        }
    }

    void add(String host, Instant due, Job job) {
        shelf.put(key(host, due, job.kind(), job.id()), job);
    }

    void remove(String host, Instant due, Kind kind, String id) {
        shelf.remove(key(host, due, kind, id));
    }

    private @Nullable Waiting first(String prefix) {
        var page = shelf.page(prefix, prefix + Shelf.END, 1);
        return page.isEmpty() ? null : waiting(page.getFirst(), prefix);
    }

    /**
     * What goes out next: a feed or an errand before articles, the longest due first. Null where nothing waits.
     *
     * @param articles whether articles are looked at too
     */
    @Nullable
    Waiting next(String host, boolean articles, Instant now) {
        var feed = first(host + FEEDS);
        var article = articles ? first(host + ARTICLES) : null;
        if (feed == null || article == null) {
            return feed == null ? article : feed;
        }
        return feedFirst(feed, article, now) ? feed : article;
    }

    private static boolean feedFirst(Waiting feed, Waiting article, Instant now) {
        return feed.rest().over(now) && article.rest().over(now)
                ? !feed.due().minus(HEAD_START).isAfter(article.due())
                : !feed.rest().ends(now).isAfter(article.rest().ends(now));
    }

    private static Waiting waiting(Shelf.Entry<Job> entry, String prefix) {
        int space = entry.key().indexOf(' ', prefix.length());
        var due = entry.key().substring(prefix.length(), space);
        return new Waiting(Instant.ofEpochMilli(Long.parseLong(due)), entry.value());
    }

    /** The first host after the given one for which something waits, null after the last. */
    @Nullable
    String hostAfter(String host) {
        var page = shelf.page(host.isEmpty() ? "" : host + "!", Shelf.END, 1);
        return page.isEmpty()
                ? null
                : page.getFirst().key().substring(0, page.getFirst().key().indexOf(' '));
    }

    private static String key(String host, Instant due, Kind kind, String id) {
        return prefix(host, kind) + String.format(Locale.ROOT, "%013d", due.toEpochMilli()) + " " + id;
    }

    private static String prefix(String host, Kind kind) {
        return switch (kind) {
            case FEED, SUBSCRIPTION -> host + FEEDS;
            case ARTICLE -> host + ARTICLES;
            case ROBOTS -> throw new IllegalArgumentException("robots.txt waits in no queue");
        };
    }
}
