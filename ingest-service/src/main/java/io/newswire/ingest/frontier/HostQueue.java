package io.newswire.ingest.frontier;

import io.newswire.contracts.FetchRequest.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What waits for each host, feeds and errands apart from articles, and looks at known articles apart from both, each by
 * the time it is due. It lies on a shelf and not in memory, so that it may be long. Keys read {@code host lane due id}; no
 * host holds a space.
 */
final class HostQueue {
    private static final String FEEDS = " f ";
    private static final String ARTICLES = " a ";
    private static final String LOOKS = " l ";
    private static final int PAGE = 500;

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
        shelf.put(key(lane(host, job), due, job.id()), job);
    }

    void remove(String host, Instant due, Job job) {
        shelf.remove(key(lane(host, job), due, job.id()));
    }

    void remove(String host, Instant due, Kind kind, String id) {
        shelf.remove(key(prefix(host, kind), due, id));
    }

    void removeLook(String host, Instant due, String id) {
        shelf.remove(key(host + LOOKS, due, id));
    }

    /** A look, null where none of the article is due then. */
    @Nullable
    Job look(String host, Instant due, String id) {
        return shelf.get(key(host + LOOKS, due, id));
    }

    /**
     * Makes a first request for an article due that is not yet, among the first few hundred of its host.
     *
     * @return whether there was one
     */
    boolean hasten(String host, String id, Instant now) {
        var lane = host + ARTICLES;
        var due = key(lane, now, id);
        var waiting = shelf.page(key(lane, now, Shelf.END), lane + Shelf.END, PAGE).stream()
                .filter(entry -> entry.value().id().equals(id) && entry.value().attempt() == 1)
                .findFirst()
                .orElse(null);
        if (waiting == null || shelf.get(due) != null) {
            return false;
        }
        shelf.remove(waiting.key());
        shelf.put(due, waiting.value());
        return true;
    }

    /** The look that is due first, null where none waits. */
    @Nullable
    Waiting firstLook(String host) {
        return first(host + LOOKS);
    }

    /** The feed or errand that is due first, null where none waits. */
    @Nullable
    Waiting firstFeed(String host) {
        return first(host + FEEDS);
    }

    /** URLs of the host's own feeds that wait. */
    List<String> feeds(String host) {
        var prefix = host + FEEDS;
        var urls = new ArrayList<String>();
        for (var page = shelf.page(prefix, prefix + Shelf.END, PAGE);
                !page.isEmpty();
                page = shelf.page(page.getLast().key() + " ", prefix + Shelf.END, PAGE)) {
            page.stream()
                    .map(Shelf.Entry::value)
                    .filter(job -> job.errand() == null)
                    .forEach(job -> urls.add(job.id()));
        }
        return urls;
    }

    private @Nullable Waiting first(String prefix) {
        var page = shelf.page(prefix, prefix + Shelf.END, 1);
        return page.isEmpty() ? null : waiting(page.getFirst(), prefix);
    }

    /**
     * What goes out next: of feeds and errands, and of articles, the one that is due longest, and by turns where both are
     * due, so that neither starves the other; both before looks. Null where nothing waits.
     *
     * @param articles whether any article may wait
     * @param turn counts what went out to the host
     */
    @Nullable
    Waiting next(String host, boolean articles, long turn, Instant now) {
        var first = firstOfNews(host, articles, turn, now);
        var look = firstLook(host);
        if (first == null || look == null) {
            return first == null ? look : first;
        }
        boolean lookFirst = !first.rest().over(now)
                && look.rest().ends(now).isBefore(first.rest().ends(now));
        return lookFirst ? look : first;
    }

    private @Nullable Waiting firstOfNews(String host, boolean articles, long turn, Instant now) {
        var feed = firstFeed(host);
        var article = articles ? first(host + ARTICLES) : null;
        if (feed == null || article == null) {
            return feed == null ? article : feed;
        }
        return feedFirst(feed, article, turn, now) ? feed : article;
    }

    private static boolean feedFirst(Waiting feed, Waiting article, long turn, Instant now) {
        return feed.rest().over(now) && article.rest().over(now)
                ? turn % 2 == 1
                : !feed.rest().ends(now).isAfter(article.rest().ends(now));
    }

    private static Waiting waiting(Shelf.Entry<Job> entry, String prefix) {
        int space = entry.key().indexOf(' ', prefix.length());
        var due = entry.key().substring(prefix.length(), space);
        return new Waiting(Instant.ofEpochMilli(Long.parseLong(due)), entry.value());
    }

    /** A host for which something waits, and the earliest time at which it may be due. */
    record Busy(String host, Instant from) {}

    /** The first such host after the given one, null after the last. */
    @Nullable
    Busy hostAfter(String host, Instant now) {
        var page = shelf.page(host.isEmpty() ? "" : host + "!", Shelf.END, 1);
        return page.isEmpty() ? null : busy(page.getFirst(), now);
    }

    /** Articles stand before all else; where there is none, the first entry is the first that is due. */
    private static Busy busy(Shelf.Entry<Job> first, Instant now) {
        var host = first.key().substring(0, first.key().indexOf(' '));
        boolean articles = first.key().startsWith(host + ARTICLES);
        return new Busy(
                host, articles ? now : waiting(first, host + FEEDS).rest().ends(now));
    }

    private static String key(String lane, Instant due, String id) {
        return lane + String.format(Locale.ROOT, "%013d", due.toEpochMilli()) + " " + id;
    }

    private static String lane(String host, Job job) {
        return job.look() ? host + LOOKS : prefix(host, job.kind());
    }

    private static String prefix(String host, Kind kind) {
        return switch (kind) {
            case FEED, SUBSCRIPTION -> host + FEEDS;
            case ARTICLE -> host + ARTICLES;
            case ROBOTS -> throw new IllegalArgumentException("robots.txt waits in no queue");
        };
    }
}
