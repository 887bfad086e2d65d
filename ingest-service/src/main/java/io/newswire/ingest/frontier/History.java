package io.newswire.ingest.frontier;

import io.newswire.contracts.FeedStatus.Poll;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the latest polls ended, the newest last. */
record History(List<Poll> polls) {
    private static final int MOST = 10;
    /** In characters, of all but the latest. */
    private static final int LONGEST_ERROR = 80;

    private static final int LONGEST_LAST_ERROR = 300;

    History {
        polls = List.copyOf(polls);
    }

    static History none() {
        return new History(List.of());
    }

    History with(PollOutcome outcome, int entries, int fresh, Instant now) {
        var latest = new Poll(now, outcome.label(), cut(outcome.error(), LONGEST_LAST_ERROR), entries, fresh);
        var earlier = polls.stream().skip(Math.max(0, polls.size() - MOST + 1)).map(History::brief);
        return new History(Stream.concat(earlier, Stream.of(latest)).toList());
    }

    private static Poll brief(Poll poll) {
        return new Poll(poll.at(), poll.outcome(), cut(poll.error(), LONGEST_ERROR), poll.entries(), poll.fresh());
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most) + "…";
    }

    /** Null before the first. */
    @Nullable
    Poll last() {
        return polls.isEmpty() ? null : polls.getLast();
    }
}
