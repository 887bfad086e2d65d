package io.newswire.enrich.duplicates;

import io.newswire.contracts.Article.Duplicate.Kind;
import java.util.ArrayList;
import java.util.Optional;

/**
 * What a shard does with a probe. Each pair of texts is answered for by the lowest band that they share and by no other,
 * and there the one that comes second sees the first: so of two articles exactly one sees the other, whatever the order
 * in which their probes reach the shards.
 *
 * @param threshold least similarity of a near-duplicate, above 0 and up to 1
 * @param shards into which the bands are divided
 */
public record Lookup(double threshold, int shards) {
    /** More than one answer needs; a bound on its size. */
    public static final int MOST_MATCHES = 16;

    /** Finds the like of the probe's text in this shard's bands, then adds it to them. */
    public Answer answer(Probe probe, int shard, BandIndex index) {
        var matches = new ArrayList<Match>();
        var entry = new IndexEntry(probe.articleId(), probe.seenAt(), probe.sketch(), probe.earlier());
        for (var band : Band.of(probe.sketch())) {
            if (band.shard(shards) == shard) {
                index.newest(band).forEach(found -> match(probe, band, found).ifPresent(matches::add));
                index.add(band, entry);
            }
        }
        var best = matches.stream()
                .sorted(Match.UNSETTLED_FIRST)
                .limit(MOST_MATCHES)
                .toList();
        return new Answer(probe.articleId(), probe.revision(), probe.home(), shard, best);
    }

    private Optional<Match> match(Probe probe, Band band, IndexEntry found) {
        boolean isItself = found.articleId().equals(probe.articleId());
        var lowest = Band.lowestShared(probe.sketch(), found.sketch());
        if (isItself || lowest.isEmpty() || lowest.getAsInt() != band.index()) {
            return Optional.empty();
        }
        double similarity = probe.sketch().similarity(found.sketch());
        if (similarity < threshold) {
            return Optional.empty();
        }
        var kind = probe.sketch().sameWordsAs(found.sketch()) ? Kind.EXACT : Kind.NEAR;
        return Optional.of(new Match(kind, found.articleId(), similarity, found.seenAt(), isSettled(probe, found)));
    }

    /** Whether a pair with an earlier revision of one of the two, or of both, is alike as well. */
    private boolean isSettled(Probe probe, IndexEntry found) {
        return probe.earlier().stream().anyMatch(mine -> alike(mine, found.sketch()))
                || found.earlier().stream().anyMatch(theirs -> alike(probe.sketch(), theirs))
                || probe.earlier().stream()
                        .anyMatch(mine -> found.earlier().stream().anyMatch(theirs -> alike(mine, theirs)));
    }

    private boolean alike(Sketch a, Sketch b) {
        return Band.lowestShared(a, b).isPresent() && a.similarity(b) >= threshold;
    }
}
