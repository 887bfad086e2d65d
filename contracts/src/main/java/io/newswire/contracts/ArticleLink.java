package io.newswire.contracts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A link to an article that somebody named. Keyed by the link's host.
 *
 * @param url absolute, http or https, as it was found
 * @param feedUrl the feed that it was found in, null when it was submitted
 * @param entry what the feed said of it, null when it was submitted
 * @param country of the publisher, as the feed's settings have it
 * @param tags of the feed's settings
 * @param content the whole article as the feed carried it, in HTML, where its page is to be left alone; else null
 * @param redirectedFrom addresses that led here, the first one first
 * @param takenDown true where nobody is to ask for it any more, as its article was taken down; null else
 */
public record ArticleLink(
        String url,
        @Nullable String feedUrl,
        @Nullable FeedEntry entry,
        @Nullable String country,
        List<String> tags,
        @Nullable String content,
        List<String> redirectedFrom,
        Instant discoveredAt,
        @Nullable Boolean takenDown) {

    public ArticleLink {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(discoveredAt, "discoveredAt");
        tags = tags == null ? List.of() : List.copyOf(tags);
        redirectedFrom = redirectedFrom == null ? List.of() : List.copyOf(redirectedFrom);
    }

    /** A link that a person handed in. */
    public static ArticleLink submitted(String url, Instant now) {
        return new ArticleLink(url, null, null, null, List.of(), null, List.of(), now, null);
    }

    /** An address whose article an operator has taken down. */
    public static ArticleLink takenDown(String url, Instant now) {
        return new ArticleLink(url, null, null, null, List.of(), null, List.of(), now, true);
    }

    /** So many redirects of an article are followed, each in the turn of the host that it leads to. */
    public static final int MOST_REDIRECTS = 5;

    /** The same, where a redirect led. */
    public ArticleLink movedTo(String target) {
        var passed = new ArrayList<>(redirectedFrom);
        passed.add(url);
        return new ArticleLink(target, feedUrl, entry, country, tags, content, passed, discoveredAt, takenDown);
    }
}
