package io.newswire.enrich.duplicates;

import io.newswire.contracts.Article.Duplicate.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What a shard does with a revision that comes in. Each pair of texts is looked at in the lowest band that they share and
 * in no other, by the one that comes in second; there the later of the two is told of the earlier. So exactly one of two
 * articles is told of the other, once and always the same one, whatever the order in which they reach the shards. A revision is
 * compared with what other articles said when it was seen, not with what they had said before, as far as that has reached the shard.
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
        var earlier = new ArrayList<Match>();
        var others = new ArrayList<Answer>();
        var bands = bands(asking.sketch(), shard);
        for (var band : bands) {
            index.newest(band, asking.seenAt()).stream()
                    .filter(found -> isPair(asking, found, band))
                    .forEach(found -> {
                        if (asking.isAfter(found)) {
                            earlier.add(match(found, asking));
                        } else {
                            others.add(Answer.of(found, null, List.of(match(asking, found))));
                        }
                    });
        }
        asking.earlier().forEach(before -> index.supersede(bands(before, shard), asking));
        index.add(bands, asking);
        var best = earlier.stream()
                .sorted(Match.UNSETTLED_FIRST)
                .limit(MOST_MATCHES)
                .toList();
        others.addFirst(Answer.of(asking, shard, best));
        return List.copyOf(others);
    }

    /** The bands of a text that this shard keeps. */
    public List<Band> bands(Sketch sketch, int shard) {
        return Band.of(sketch).stream()
                .filter(band -> band.shard(shards) == shard)
                .toList();
    }

    private boolean isPair(IndexEntry asking, IndexEntry found, Band band) {
        var lowest = Band.lowestShared(asking.sketch(), found.sketch());
        return !asking.articleId().equals(found.articleId())
                && found.isCurrentAt(asking.seenAt())
                && lowest.isPresent()
                && lowest.getAsInt() == band.index()
                && asking.sketch().similarity(found.sketch()) >= threshold;
    }

    private Match match(IndexEntry earlier, IndexEntry later) {
        var kind = earlier.sketch().sameWordsAs(later.sketch()) ? Kind.EXACT : Kind.NEAR;
        double similarity = earlier.sketch().similarity(later.sketch());
        return new Match(kind, earlier.articleId(), similarity, earlier.seenAt(), isSettled(earlier, later));
    }

    /**
     * Whether a pair with an earlier revision of one of the two, or of both, is alike as well, and was told: a text is told of
     * what another article said before only if it was there before that was rewritten.
     */
    private boolean isSettled(IndexEntry a, IndexEntry b) {
        return isToldOfFormer(a, b)
                || isToldOfFormer(b, a)
                || a.earlier().stream().anyMatch(one -> b.earlier().stream().anyMatch(other -> alike(one, other)));
    }

    private boolean isToldOfFormer(IndexEntry rewritten, IndexEntry other) {
        return other.seenAt().isBefore(rewritten.seenAt())
                && rewritten.earlier().stream().anyMatch(before -> alike(before, other.sketch()));
    }

    /** Whether two texts are found to be alike when both are in the index. */
    public boolean alike(Sketch a, Sketch b) {
        return Band.lowestShared(a, b).isPresent() && a.similarity(b) >= threshold;
    }
}
