package io.newswire.enrich.duplicates;

import io.newswire.contracts.Article.Duplicate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A revision before the index, and then before the story that it is part of.
 *
 * @param content number of the revision whose content it has: another one's when only what it repeats is new
 * @param acceptedAt when that content was accepted
 * @param waitingFor shards that have not answered
 * @param asked what it repeats, once its place in the story of that was asked for; it stays so
 * @param place id of the story, once it is known
 * @param since when the article first said something of that content, as far as was known then; null where that was when it was
 *     accepted
 */
public record Turn(
        int revision,
        int content,
        Instant acceptedAt,
        List<Integer> waitingFor,
        List<Match> matches,
        @Nullable Duplicate asked,
        @Nullable String place,
        @Nullable Instant since) {
    public Turn {
        waitingFor = List.copyOf(waitingFor);
        matches = List.copyOf(matches);
    }

    static Turn begin(int revision, Instant acceptedAt, Set<Integer> shards, Instant since) {
        var before = since.equals(acceptedAt) ? null : since;
        return new Turn(revision, revision, acceptedAt, List.copyOf(shards), List.of(), null, null, before);
    }

    /** The same content once more, as a revision that waits for nothing. */
    Turn again(int revision) {
        return new Turn(revision, content, acceptedAt, List.of(), matches, null, null, since);
    }

    Turn with(Answer answer) {
        var left = new ArrayList<>(waitingFor);
        if (answer.shard() != null && !left.remove(answer.shard())) {
            return this;
        }
        var found = Stream.concat(matches.stream(), answer.matches().stream())
                .distinct()
                .sorted(Match.FIRST_OF_STORIES)
                .limit(Lookup.MOST_MATCHES)
                .toList();
        return new Turn(revision, content, acceptedAt, left, found, asked, place, since);
    }

    Turn asking(Duplicate duplicate) {
        return new Turn(revision, content, acceptedAt, waitingFor, matches, duplicate, null, since);
    }

    Turn placed(String story) {
        return new Turn(revision, content, acceptedAt, waitingFor, matches, asked, story, since);
    }

    /** What it waits for now has come, or will not: of a place, that in the story of what it repeats. */
    Turn withoutWaiting() {
        var assumed = asked == null || place != null ? place : asked.of();
        return new Turn(revision, content, acceptedAt, List.of(), matches, asked, assumed, since);
    }

    public Instant saysSince() {
        return since == null ? acceptedAt : since;
    }

    /** What it repeats, and others whose story is that of what it repeats. */
    public Alike alike(Duplicate duplicate) {
        return Alike.besides(duplicate.of(), matches, saysSince());
    }

    boolean isComplete() {
        return waitingFor.isEmpty();
    }
}
