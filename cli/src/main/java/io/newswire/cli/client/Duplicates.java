package io.newswire.cli.client;

import io.newswire.cli.sources.Content;
import io.newswire.cli.sources.Source;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FeedSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells when a source is followed already, under its own address or another. */
final class Duplicates {
    /** Comparing costs the site a request for each; a site with more feeds than this has them for a reason. */
    private static final int MOST_COMPARED = 3;

    private final FollowedFeeds followed;
    private final Function<String, Optional<Content>> reader;

    /** @param reader what a followed feed holds now */
    Duplicates(FollowedFeeds followed, Function<String, Optional<Content>> reader) {
        this.followed = followed;
        this.reader = reader;
    }

    /** @return a sentence that names the feed which is followed; empty when this is a new one */
    Optional<String> sentence(Source source) {
        if (followed.contains(source.url())) {
            return Optional.of(
                    source.movedFrom() == null
                            ? source.url() + " is followed already"
                            : source.movedFrom() + " redirects permanently to " + source.url()
                                    + ", which is followed already");
        }
        return followed.polledAt(source.url())
                .map(feed -> source.url() + " is followed already: it is where " + feed.url() + " has moved to")
                .or(() -> sameContent(source));
    }

    private Optional<String> sameContent(Source source) {
        return neighbours(source.url()).stream()
                .filter(feed -> reader.apply(feed.url())
                        .filter(source.content()::isSameAs)
                        .isPresent())
                .findFirst()
                .map(feed -> source.url() + " holds the same entries as " + feed.url() + ", which is followed already");
    }

    private List<FeedSettings> neighbours(String url) {
        var site = site(url);
        var neighbours = followed.all().stream()
                .filter(feed -> site(feed.url()).equals(site))
                .limit(MOST_COMPARED + 1L)
                .toList();
        return neighbours.size() > MOST_COMPARED ? List.of() : neighbours;
    }

    private static String site(String url) {
        var authority = CanonicalUrl.of(url).authority();
        return authority.startsWith("www.") ? authority.substring(4) : authority;
    }
}
