package io.newswire.cli.chaos;

import io.newswire.cli.chaos.Item.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** An endless mixture of items, the same for the same seed. For one thread. */
final class Wire {
    /** A newsroom opens before each of so many items: its articles come over HTTP, and at their host's pace. */
    static final int BETWEEN_NEWSROOMS = 150;

    /** Of a hundred items that are no newsroom; the rest are articles. */
    private static final Map<Kind, Integer> SHARES =
            new EnumMap<>(Map.of(Kind.COPY, 8, Kind.REVISION, 14, Kind.BLANK, 5, Kind.POISON, 4, Kind.MISSING, 3));

    private final SplittableRandom chance;
    private final Map<Kind, Integer> numbers = new EnumMap<>(Kind.class);
    private final Deque<Integer> uncopied = new ArrayDeque<>();
    private final List<Integer> unrevised = new ArrayList<>();
    private int items;

    Wire(long seed) {
        this.chance = new SplittableRandom(seed);
    }

    Item next() {
        if (items++ % BETWEEN_NEWSROOMS == 0) {
            return numbered(Kind.NEWSROOM);
        }
        var kind = kind();
        return switch (kind) {
            case COPY -> uncopied.isEmpty() ? article() : new Item(kind, uncopied.poll());
            case REVISION ->
                unrevised.isEmpty() ? article() : new Item(kind, unrevised.remove(chance.nextInt(unrevised.size())));
            case ARTICLE -> article();
            case BLANK, POISON, MISSING, NEWSROOM -> numbered(kind);
        };
    }

    private Kind kind() {
        int roll = chance.nextInt(100);
        for (var share : SHARES.entrySet()) {
            roll -= share.getValue();
            if (roll < 0) {
                return share.getKey();
            }
        }
        return Kind.ARTICLE;
    }

    private Item article() {
        var article = numbered(Kind.ARTICLE);
        uncopied.add(article.number());
        unrevised.add(article.number());
        return article;
    }

    private Item numbered(Kind kind) {
        return new Item(kind, numbers.merge(kind, 1, Integer::sum) - 1);
    }
}
