package io.newswire.enrich.duplicates;

import io.newswire.contracts.Article.Duplicate.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a shard does with a revision that comes in. Each pair of texts is looked at in the first and in the last band that they
 * share and in no other, by the one that comes in second; there the later of the two is told of the earlier. So exactly one of
 * two articles is told of the other, once or twice and always the same one, whatever the order in which they reach the shards. A revision is
 * compared with what other articles said when it was seen, not with what they had said before, as far as that has reached the
 * shard. Later is what was first said later: an article that is corrected has said it before, as has one that returns to old words.
 *
 * @param threshold least similarity of a near-duplicate, above 0 and up to 1
 * @param shards into which the bands are divided
 */
public record Lookup(double threshold, int shards) {
    /** More than one answer needs; a bound on its size. */
    public static final int MOST_MATCHES = 16;

    /**
     * Finds the like of a revision in this shard's bands, then adds it to them.
     *
     * @return the answer to the revision, first, and one to each later one that had come in before it
     */
    public List<Answer> answers(IndexEntry asking, int shard, BandIndex index) {
        var earlier = new ArrayList<Found>();
        var others = new ArrayList<Answer>();
        var bands = bands(asking.sketch(), shard);
        index.expect(bands);
        for (var band : bands) {
            index.newest(band, asking.seenAt()).stream()
                    .filter(found -> isPair(asking, found, band))
                    .forEach(found -> {
                        if (isAfter(asking, found)) {
                            earlier.add(new Found(found, match(found, asking)));
                        } else {
                            others.add(Answer.of(found, null, List.of(match(asking, found))));
                        }
                    });
        }
        asking.earlier().forEach(before -> index.supersede(bands(before.sketch(), shard), asking));
        index.add(bands, asking);
        var best = Found.ofEachStory(earlier).stream()
                .sorted(Match.FIRST_OF_STORIES)
                .limit(MOST_MATCHES)
                .toList();
        return Stream.concat(
                        Stream.of(Answer.of(asking, shard, best)),
                        others.stream().distinct())
                .toList();
    }

    private record Found(IndexEntry entry, Match match) {
        /**
         * Two that are most of one another are of one story already, if both were said at one time: only the better one stands for it,
         * so that a text of which there are many copies leaves room for others.
         */
        static List<Match> ofEachStory(List<Found> all) {
            var standing = new ArrayList<IndexEntry>();
            var matches = new ArrayList<Match>();
            all.stream()
                    .distinct()
                    .sorted(Comparator.comparing(Found::match, Match.BEST))
                    .forEach(found -> {
                        boolean stands = found.match.mostOfBoth() != null
                                && standing.size() < MOST_MATCHES
                                && standing.stream().noneMatch(found::isOneWith);
                        if (stands) {
                            standing.add(found.entry);
                        }
                        matches.add(stands ? found.match : found.match.ofNoOtherStory());
                    });
            return matches;
        }

        private boolean isOneWith(IndexEntry other) {
            return entry.isCurrentWith(other) && entry.sketch().isMostOf(other.sketch());
        }
    }

    /** The bands of a text that this shard keeps. */
    public List<Band> bands(Sketch sketch, int shard) {
        return Band.of(sketch).stream()
                .filter(band -> band.shard(shards) == shard)
                .toList();
    }

    private boolean isPair(IndexEntry asking, IndexEntry found, Band band) {
        return !asking.articleId().equals(found.articleId())
                && found.isCurrentAt(asking.seenAt())
                && Band.answersFor(asking.sketch(), found.sketch(), band.index())
                && asking.sketch().similarity(found.sketch()) >= threshold;
    }

    private Match match(IndexEntry first, IndexEntry later) {
        var kind = first.sketch().sameWordsAs(later.sketch()) ? Kind.EXACT : Kind.NEAR;
        double similarity = first.sketch().similarity(later.sketch());
        var mostOfBoth = first.sketch().isMostOf(later.sketch()) ? true : null;
        return new Match(
                kind,
                first.articleId(),
                similarity,
                firstSaid(first),
                isSettled(first, later),
                mostOfBoth,
                first.since());
    }

    /**
     * Of two articles that are alike, the one that said it later is the copy. The same whoever asks, and without circles.
     */
    boolean isAfter(IndexEntry one, IndexEntry other) {
        int order = firstSaid(one).compareTo(firstSaid(other));
        return order == 0 ? one.articleId().compareTo(other.articleId()) > 0 : order > 0;
    }

    /** When the article first said something like it. */
    private Instant firstSaid(IndexEntry entry) {
        return entry.earlier().stream()
                .filter(before -> alike(before.sketch(), entry.sketch()))
                .map(Said::from)
                .findFirst()
                .orElse(entry.seenAt());
    }

    /**
     * Whether the two articles were alike before, and which of them came first was told then: a former revision of one was like
     * one of the other, former or not, and both were there at the same time.
     */
    private boolean isSettled(IndexEntry a, IndexEntry b) {
        var ofA = spans(a);
        var ofB = spans(b);
        return ofA.stream()
                .anyMatch(one -> ofB.stream()
                        .anyMatch(other -> !(one.isNewest() && other.isNewest())
                                && one.meets(other)
                                && alike(one.sketch(), other.sketch())));
    }

    /** What an article said since it began to say something like this, and until when. */
    private static List<Span> spans(IndexEntry entry) {
        var spans = new ArrayList<Span>();
        spans.add(new Span(entry.sketch(), entry.seenAt(), Instant.MAX));
        var until = entry.seenAt();
        for (var before : entry.earlier().reversed()) {
            if (entry.since() != null && before.from().isBefore(entry.since())) {
                break;
            }
            spans.add(new Span(before.sketch(), before.from(), until));
            until = before.from();
        }
        return spans;
    }

    /** @param until exclusive */
    private record Span(Sketch sketch, Instant from, Instant until) {
        boolean isNewest() {
            return until.equals(Instant.MAX);
        }

        boolean meets(Span other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }
    }

    /** Whether two texts are found to be alike when both are in the index. */
    public boolean alike(Sketch a, Sketch b) {
        return Band.lowestShared(a, b).isPresent() && a.similarity(b) >= threshold;
    }
}
