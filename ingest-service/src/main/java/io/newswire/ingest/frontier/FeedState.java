package io.newswire.ingest.frontier;

import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FeedStatus.State;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A followed feed. There are many: each part is bounded, and all together stay below 4 KB of JSON where settings are
 * ordinary.
 *
 * @param sitemaps null where the feed is no list of sitemaps
 * @param subscription at its hub, null where there is none
 */
record FeedState(
        FeedSettings settings,
        State state,
        Place place,
        Rhythm rhythm,
        Learned learned,
        History history,
        Twin twin,
        @Nullable Sitemaps sitemaps,
        @Nullable Subscription subscription) {

    FeedState {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(rhythm, "rhythm");
        Objects.requireNonNull(learned, "learned");
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(twin, "twin");
    }

    /** A feed that is followed from now on: its first poll is due at once. */
    static FeedState followed(FeedSettings settings, Limits limits, Instant now) {
        return new FeedState(
                settings,
                State.ACTIVE,
                Place.at(settings.url()),
                Rhythm.start(Bounds.of(settings, limits), now),
                Learned.nothing(now),
                History.none(),
                Twin.none(),
                null,
                null);
    }

    /** The same feed under other settings; one that was gone is tried again. */
    FeedState followedAs(FeedSettings newer, Limits limits, Instant now) {
        var bounds = Bounds.of(newer, limits);
        var where = active() ? place : Place.at(newer.url());
        var when = active() ? rhythm.within(bounds, now) : Rhythm.start(bounds, now);
        return new FeedState(
                newer, State.ACTIVE, where, when, learned, history, twin, active() ? sitemaps : null, subscription);
    }

    FeedState polled(PollOutcome outcome, Limits limits, Instant now) {
        var bounds = Bounds.of(settings, limits);
        return child() == null
                ? FeedPoll.after(this, outcome, bounds, now)
                : SitemapPoll.after(this, outcome, bounds, now);
    }

    /** After a poll, or in the middle of one. */
    FeedState with(State newState, Place newPlace, Rhythm newRhythm, Learned newLearned, History newHistory) {
        return new FeedState(
                settings, newState, newPlace, newRhythm, newLearned, newHistory, twin, sitemaps, subscription);
    }

    FeedState with(Twin newTwin) {
        return new FeedState(settings, state, place, rhythm, learned, history, newTwin, sitemaps, subscription);
    }

    FeedState with(@Nullable Sitemaps newSitemaps) {
        return new FeedState(settings, state, place, rhythm, learned, history, twin, newSitemaps, subscription);
    }

    FeedState subscribed(@Nullable Subscription newer) {
        return new FeedState(settings, state, place, rhythm, learned, history, twin, sitemaps, newer);
    }

    FeedState resting(Wait rest) {
        return with(state, place, rhythm.resting(rest), learned, history);
    }

    boolean active() {
        return state == State.ACTIVE;
    }

    /** Whether its last poll ended so that we would not fetch it. */
    boolean wasRefused() {
        var last = history.last();
        return last != null && last.outcome().equals(PollOutcome.Refused.LABEL);
    }

    About about() {
        return learned.about();
    }

    Remembered remembered() {
        return learned.remembered();
    }

    /** The sitemap that the next request is for, null where that is for the feed itself. */
    PollOutcome.@Nullable Child child() {
        return sitemaps == null ? null : sitemaps.next();
    }

    /** Where its next request goes: to the feed, or to one of the sitemaps that it lists. */
    String address() {
        var child = child();
        return child == null ? place.address() : child.url();
    }

    Coverage coverage(Instant now) {
        return Coverage.of(learned.tally(), now);
    }

    FeedStatus status(State shown, Instant now) {
        return FeedStatusOf.feed(this, shown, now);
    }
}
