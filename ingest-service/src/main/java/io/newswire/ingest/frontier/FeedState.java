package io.newswire.ingest.frontier;

import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FeedStatus.State;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A followed feed.
 *
 * @param address where it is polled: it moves with permanent redirects, the name under which it is followed stays
 * @param title as the feed gives it
 * @param lastPoll null before the first
 */
record FeedState(
        FeedSettings settings,
        State state,
        String address,
        @Nullable String title,
        Rhythm rhythm,
        @Nullable LastPoll lastPoll,
        Remembered remembered) {

    /** How the last poll ended. */
    record LastPoll(Instant at, String outcome, @Nullable String error) {}

    FeedState {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(rhythm, "rhythm");
        Objects.requireNonNull(remembered, "remembered");
    }

    /** A feed that is followed from now on: its first poll is due at once. */
    static FeedState followed(FeedSettings settings, Limits limits, Instant now) {
        var rhythm = Rhythm.start(Bounds.of(settings, limits), now);
        return new FeedState(settings, State.ACTIVE, settings.url(), null, rhythm, null, Remembered.nothing());
    }

    /** The same feed under other settings; one that was gone is tried again. */
    FeedState followedAs(FeedSettings newer, Limits limits, Instant now) {
        var bounds = Bounds.of(newer, limits);
        var next = active() ? rhythm.within(bounds, now) : Rhythm.start(bounds, now);
        return new FeedState(newer, State.ACTIVE, active() ? address : newer.url(), title, next, lastPoll, remembered);
    }

    FeedState polled(PollOutcome outcome, Limits limits, Instant now) {
        var body = outcome instanceof PollOutcome.Fetched fetched ? fetched : null;
        int fresh = body == null ? 0 : remembered.fresh(body);
        var next = FeedSchedule.next(rhythm, outcome, fresh, Bounds.of(settings, limits), settings.url(), now);
        var poll = new LastPoll(now, outcome.label(), outcome.error());
        return switch (outcome) {
            case PollOutcome.Fetched f ->
                new FeedState(settings, state, moved(f.movedTo()), named(f), next, poll, remembered.after(f));
            case PollOutcome.Unparseable u -> with(state, next, poll, remembered.withoutBody());
            case PollOutcome.Gone g -> with(State.GONE, next, poll, remembered);
            case PollOutcome.Unchanged u ->
                new FeedState(settings, state, moved(u.movedTo()), title, next, poll, remembered.validatedBy(u));
            case PollOutcome.NotModified n -> with(state, next, poll, remembered);
            case PollOutcome.Refused r -> with(state, next, poll, remembered);
            case PollOutcome.Failed f -> with(state, next, poll, remembered);
        };
    }

    private FeedState with(State newState, Rhythm next, LastPoll poll, Remembered kept) {
        return new FeedState(settings, newState, address, title, next, poll, kept);
    }

    private String moved(@Nullable String target) {
        return target == null ? address : target;
    }

    private @Nullable String named(PollOutcome.Fetched fetched) {
        return fetched.title() == null ? title : fetched.title();
    }

    boolean active() {
        return state == State.ACTIVE;
    }

    FeedStatus status(State shown, Instant now) {
        return new FeedStatus(
                settings.url(),
                shown,
                null,
                settings.title() == null ? title : settings.title(),
                null,
                lastPoll == null ? null : lastPoll.at(),
                shown == State.ACTIVE ? rhythm.rest().ends(now) : null,
                null,
                lastPoll == null ? null : lastPoll.outcome(),
                lastPoll == null ? null : lastPoll.error(),
                rhythm.failures(),
                null,
                remembered.distinct(),
                null,
                null,
                null,
                null,
                List.of(),
                now);
    }
}
