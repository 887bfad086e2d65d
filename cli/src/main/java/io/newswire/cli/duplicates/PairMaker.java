package io.newswire.cli.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Makes pairs of every kind, of each half as many. The same seed makes the same pairs. */
record PairMaker(long seed, int perKind) {
    private static final int HALVES = 2;

    List<Pair> of(List<Text> texts) {
        var pairs = new ArrayList<Pair>();
        for (int half = 0; half < HALVES; half++) {
            var pool = pool(texts, half);
            for (var kind : Kind.values()) {
                pairs.addAll(of(kind, pool, half == 1));
            }
        }
        return pairs;
    }

    /** The half that nothing was tuned on. */
    Pool heldOut(List<Text> texts) {
        return pool(texts, 1);
    }

    private Pool pool(List<Text> texts, int half) {
        var shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(seed));
        return Pool.half(shuffled, half);
    }

    /** Fewer than wanted where few texts are ones for the kind: each is asked as often as it takes, twice at most. */
    private List<Pair> of(Kind kind, Pool pool, boolean heldOut) {
        var chance = new SplittableRandom(seed * 1_000 + kind.ordinal() * HALVES + (heldOut ? 1 : 0));
        var pairs = new ArrayList<Pair>();
        int asked = 0;
        int most = Math.max(2 * pool.texts().size(), 2 * perKind);
        for (; pairs.size() < perKind && asked < most; asked++) {
            var text = pool.texts().get(asked % pool.texts().size());
            kind.make(text, pool, chance)
                    .ifPresent(two -> pairs.add(new Pair(kind.label(), kind.isCopy(), heldOut, text.id(), two)));
        }
        return pairs;
    }
}
