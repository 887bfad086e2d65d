package io.newswire.enrich.duplicates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A revision that waits for the index.
 *
 * @param waitingFor shards that have not answered
 */
public record Turn(int revision, Instant acceptedAt, List<Integer> waitingFor, List<Match> matches) {
    public Turn {
        waitingFor = List.copyOf(waitingFor);
        matches = List.copyOf(matches);
    }

    static Turn begin(int revision, Instant acceptedAt, Set<Integer> shards) {
        return new Turn(revision, acceptedAt, List.copyOf(shards), List.of());
    }

    Turn with(Answer answer) {
        if (!waitingFor.contains(answer.shard())) {
            return this;
        }
        var left = new ArrayList<>(waitingFor);
        left.remove(Integer.valueOf(answer.shard()));
        var found = Stream.concat(matches.stream(), answer.matches().stream())
                .sorted(Match.UNSETTLED_FIRST)
                .limit(Lookup.MOST_MATCHES)
                .toList();
        return new Turn(revision, acceptedAt, left, found);
    }

    Turn withoutWaiting() {
        return new Turn(revision, acceptedAt, List.of(), matches);
    }

    boolean isComplete() {
        return waitingFor.isEmpty();
    }
}
