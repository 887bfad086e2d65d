package io.newswire.enrich.duplicates;

import io.newswire.contracts.StoryMove;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** @param repeats id of what it repeats, null where that was told before */
    static Alike of(List<Match> matches, @Nullable String repeats, @Nullable Instant since) {
        return of(matches.stream(), matches.stream().filter(Match::standsForStory), repeats, since);
    }

    /** The same of all others, as that is not said any more which stood for them. */
    static Alike ofAll(List<Match> matches, @Nullable Instant since) {
        return of(matches.stream(), matches.stream().filter(match -> match.mostOfBoth() != null), null, since);
    }

    private static Alike of(Stream<Match> all, Stream<Match> alike, @Nullable String repeats, @Nullable Instant since) {
        var others = alike.map(Match::of)
                .filter(of -> !of.equals(repeats))
                .distinct()
                .toList();
        // Shards may have compared it with different revisions of one article.
        var saidAt = all.filter(match -> match.saidAt() != null)
                .filter(match -> match.of().equals(repeats) || others.contains(match.of()))
                .collect(Collectors.toMap(Match::of, match -> Objects.requireNonNull(match.saidAt()), Alike::later));
        return new Alike(others, saidAt, since);
    }

    /** To the story of one of the others: this article is like that. */
    public StoryMove meets(String articleId, String other) {
        return StoryMove.isMet(articleId, other, saidAt.get(other), articleId, since);
    }

    private static Instant later(Instant a, Instant b) {
        return Stream.of(a, b).max(Instant::compareTo).orElseThrow();
    }
}
