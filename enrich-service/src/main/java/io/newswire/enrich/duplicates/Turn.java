package io.newswire.enrich.duplicates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A revision before the index.
 *
 * @param content number of the revision whose content it has: another one's when only what it repeats is new
 * @param acceptedAt when that content was accepted
 * @param waitingFor shards that have not answered
 */
public record Turn(int revision, int content, Instant acceptedAt, List<Integer> waitingFor, List<Match> matches) {
    public Turn {
        waitingFor = List.copyOf(waitingFor);
        matches = List.copyOf(matches);
    }

    static Turn begin(int revision, Instant acceptedAt, Set<Integer> shards) {
        return new Turn(revision, revision, acceptedAt, List.copyOf(shards), List.of());
    }

    /** The same content once more, as a revision that waits for nothing. */
    Turn again(int revision) {
        return new Turn(revision, content, acceptedAt, List.of(), matches);
    }

    Turn with(Answer answer) {
        var left = new ArrayList<>(waitingFor);
        if (answer.shard() != null && !left.remove(answer.shard())) {
            return this;
        }
        var found = Stream.concat(matches.stream(), answer.matches().stream())
                .sorted(Match.UNSETTLED_FIRST)
                .limit(Lookup.MOST_MATCHES)
                .toList();
        return new Turn(revision, content, acceptedAt, left, found);
    }

    Turn withoutWaiting() {
        return new Turn(revision, content, acceptedAt, List.of(), matches);
    }

    boolean isComplete() {
        return waitingFor.isEmpty();
    }
}
