package io.newswire.enrich.duplicates;

import io.newswire.contracts.StoryMove;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an article was found to be like, as far as stories have to know.
 *
 * @param others ids of those whose stories are one with its, besides that of what it repeats
 * @param saidAt when these articles and what it repeats began to say what it was compared with, by their ids, where that is
 *     known
 * @param since when the article first said what is like them; null where a former version of this program did not keep it
 */
public record Alike(
        List<String> others,
        Map<String, Instant> saidAt,
        @Nullable Instant since) {
    public Alike {
        others = List.copyOf(others);
        saidAt = Map.copyOf(saidAt);
    }

    static final Alike NONE = new Alike(List.of(), Map.of(), null);

    /** All, besides what it repeats: the story that takes it knows which of them it has. */
    static Alike besides(String repeated, List<Match> matches, Instant since) {
        return of(matches, match -> match.mostOfBoth() != null, repeated, since);
    }

    /** One of each story: nothing knows which of the others are together already. */
    static Alike ofEachStory(List<Match> matches, Instant since) {
        return of(matches, Match::standsForStory, null, since);
    }

    private static Alike of(List<Match> matches, Predicate<Match> counts, @Nullable String repeated, Instant since) {
        var others = matches.stream()
                .filter(counts)
                .map(Match::of)
                .filter(of -> !of.equals(repeated))
                .distinct()
                .toList();
        // Shards may have compared it with different revisions of one article.
        var saidAt = matches.stream()
                .filter(match -> match.saidAt() != null)
                .filter(match -> match.of().equals(repeated) || others.contains(match.of()))
                .collect(Collectors.toMap(Match::of, match -> Objects.requireNonNull(match.saidAt()), Alike::later));
        return new Alike(others, saidAt, since);
    }

    /** To the story of one of the others: this article is like that. */
    public StoryMove meets(String articleId, String other) {
        return StoryMove.isMet(articleId, saidAt.get(other), articleId, since);
    }

    private static Instant later(Instant a, Instant b) {
        return Stream.of(a, b).max(Instant::compareTo).orElseThrow();
    }
}
