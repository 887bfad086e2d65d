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
 * @param another true where it has next to nothing of the text of the revision before, else null
 * @param asked what it repeats, once its place in the story of that was asked for; it stays so
 * @param place id of the story, once it is known
 */
public record Turn(
        int revision,
        int content,
        Instant acceptedAt,
        List<Integer> waitingFor,
        List<Match> matches,
        @Nullable Boolean another,
        @Nullable Duplicate asked,
        @Nullable String place) {
    public Turn {
        waitingFor = List.copyOf(waitingFor);
        matches = List.copyOf(matches);
    }

    static Turn begin(int revision, Instant acceptedAt, Set<Integer> shards, boolean another) {
        return new Turn(
                revision, revision, acceptedAt, List.copyOf(shards), List.of(), another ? true : null, null, null);
    }

    /** The same content once more, as a revision that waits for nothing. */
    Turn again(int revision) {
        return new Turn(revision, content, acceptedAt, List.of(), matches, null, null, null);
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
        return new Turn(revision, content, acceptedAt, left, found, another, asked, place);
    }

    Turn asking(Duplicate duplicate) {
        return new Turn(revision, content, acceptedAt, waitingFor, matches, another, duplicate, null);
    }

    Turn placed(String story) {
        return new Turn(revision, content, acceptedAt, waitingFor, matches, another, asked, story);
    }

    /** What it waits for now has come, or will not: of a place, that in the story of what it repeats. */
    Turn withoutWaiting() {
        var assumed = asked == null || place != null ? place : asked.of();
        return new Turn(revision, content, acceptedAt, List.of(), matches, another, asked, assumed);
    }

    /** Whether it has next to nothing of the text of the revision before. */
    public boolean saysAnother() {
        return Boolean.TRUE.equals(another);
    }

    /** What it repeats, and others whose story is that of what it repeats. */
    public Alike alike(Duplicate duplicate) {
        return Alike.of(matches, duplicate.of());
    }

    boolean isComplete() {
        return waitingFor.isEmpty();
    }
}
