package io.newswire.ingest.frontier;

import io.newswire.contracts.CanonicalUrl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises feeds that are the same as another one: by where they moved, by the address that they give as their own,
 * and by their entries: within a host here, between hosts by a {@link ClaimDesk}. Of two with the same entries, the one
 * that was followed later is the twin.
 */
final class Twins {
    /** Lists of one or two entries are equal too easily. */
    private static final int FEWEST_ENTRIES = 3;

    private final Shelf<FeedState> feeds;
    private final Shelf<Mark> marks;
    private final Outbox outbox;

    Twins(Shelf<FeedState> feeds, Shelf<Mark> marks, Outbox outbox) {
        this.feeds = feeds;
        this.marks = marks;
        this.outbox = outbox;
    }

    /** From now on it can be found. */
    void followed(String host, String feedUrl) {
        claim(addressKey(host, feedUrl), feedUrl);
    }

    void dropped(String host, FeedState feed, Instant now) {
        release(addressKey(host, feed.settings().url()), feed);
        feed.twin().marks().forEach(mark -> giveUp(host, feed, mark, now));
    }

    /** The feed with what its poll says of its twins. The state of another feed, of which it is the elder, may change. */
    FeedState looked(String host, FeedState feed, PollOutcome outcome, Instant now) {
        var sure = feed.with(stillFollowed(feed.twin()));
        return outcome instanceof PollOutcome.Fetched body && feed.child() == null
                ? byContent(host, byName(host, sure), body, now)
                : byName(host, sure);
    }

    private Twin stillFollowed(Twin twin) {
        var match = twin.byEntries();
        var other = match == null ? null : feeds.get(match.feed());
        return other == null || !other.active() ? twin.unmatched() : twin;
    }

    private FeedState byName(String host, FeedState feed) {
        boolean here = host.equals(hostOf(feed.place().address()));
        var address = feed.place().isHome()
                ? announced(host, feed)
                : known(host, feed, feed.place().address());
        return feed.with(feed.twin()
                .named(
                        address,
                        here && !feed.place().isHome(),
                        known(host, feed, feed.about().hints().self())));
    }

    /** Where it says that it moved, long before that is believed: told where it is a followed feed of its host. */
    private @Nullable String announced(String host, FeedState feed) {
        var move = feed.place().move();
        return move == null || !host.equals(hostOf(move.target())) ? null : known(host, feed, move.target());
    }

    /** On its host only a feed that is followed counts, elsewhere we cannot know. */
    private @Nullable String known(String host, FeedState feed, @Nullable String url) {
        var itsHost = hostOf(url);
        if (url == null || itsHost == null || sameUrl(url, feed.settings().url())) {
            return null;
        }
        if (!itsHost.equals(host)) {
            return url;
        }
        var mark = marks.get(addressKey(host, url));
        return mark == null || mark.feed().equals(feed.settings().url()) ? null : mark.feed();
    }

    private FeedState byContent(String host, FeedState feed, PollOutcome.Fetched body, Instant now) {
        var fingerprint = fingerprint(body.ids());
        if (body.ids().size() < FEWEST_ENTRIES || feed.twin().marks().contains(fingerprint)) {
            return feed;
        }
        var mark = marks.get(contentKey(host, fingerprint));
        var other = mark == null || mark.feed().equals(feed.settings().url()) ? null : feeds.get(mark.feed());
        if (other == null || !other.active()) {
            return marked(host, feed.with(feed.twin().missed()), fingerprint, now);
        }
        if (Claim.of(host, other).isElderThan(Claim.of(host, feed))) {
            return marked(host, feed.with(feed.twin().matched(other.settings().url())), fingerprint, now);
        }
        var its = other.twin().matched(feed.settings().url());
        feeds.put(other.settings().url(), other.with(its));
        return marked(host, feed, fingerprint, now);
    }

    /** The fingerprint is its own where no other feed has it; its oldest one is given up. */
    private FeedState marked(String host, FeedState feed, String fingerprint, Instant now) {
        var next = feed.twin().marked(fingerprint);
        feed.twin().marks().stream()
                .filter(mark -> !next.marks().contains(mark))
                .forEach(mark -> giveUp(host, feed, mark, now));
        claim(contentKey(host, fingerprint), feed.settings().url());
        outbox.claim(fingerprint, Claim.of(host, feed), now);
        return feed.with(next);
    }

    private void giveUp(String host, FeedState feed, String fingerprint, Instant now) {
        release(contentKey(host, fingerprint), feed);
        outbox.claim(fingerprint, Claim.of(host, feed).givenUp(), now);
    }

    private void claim(String key, String feedUrl) {
        var mark = marks.get(key);
        if (mark == null || feeds.get(mark.feed()) == null) {
            marks.put(key, new Mark(feedUrl));
        }
    }

    private void release(String key, FeedState feed) {
        var mark = marks.get(key);
        if (mark != null && mark.feed().equals(feed.settings().url())) {
            marks.remove(key);
        }
    }

    private static String fingerprint(List<String> ids) {
        var sorted = new ArrayList<>(ids);
        sorted.sort(null);
        return Digest.shortOf(String.join("\n", sorted));
    }

    private static String contentKey(String host, String fingerprint) {
        return host + " c " + fingerprint;
    }

    private static String addressKey(String host, String url) {
        return host + " u " + Digest.shortOf(canonical(url));
    }

    private static boolean sameUrl(String one, String other) {
        return canonical(one).equals(canonical(other));
    }

    /** Of the two schemes of an address, one. */
    private static String canonical(String url) {
        try {
            var canonical = CanonicalUrl.of(url).value();
            return canonical.substring(canonical.indexOf("://"));
        } catch (IllegalArgumentException e) {
            // What is no web address is the same as itself only.
            return url;
        }
    }

    private static @Nullable String hostOf(@Nullable String url) {
        try {
            return url == null ? null : CanonicalUrl.of(url).authority();
        } catch (IllegalArgumentException e) {
            // A feed may well give a tag: URI as its own address; it is found nowhere.
            return null;
        }
    }
}
