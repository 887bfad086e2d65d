package io.newswire.cli.client;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which of many addresses a person may have meant. */
final class SimilarUrls {
    private static final int MOST = 3;
    private static final double ENOUGH = 0.6;

    /** Farther from the best than this, one is only noise beside it. */
    private static final double NEAR_BEST = 0.15;

    private SimilarUrls() {}

    /** The most similar first; few, and none where none resembles it. */
    static List<String> to(String url, Collection<String> known) {
        var wanted = pairs(url);
        var similar = known.stream()
                .map(each -> new Scored(each, similarity(wanted, pairs(each))))
                .filter(each -> each.score() >= ENOUGH)
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::url))
                .limit(MOST)
                .toList();
        return similar.stream()
                .filter(each -> each.score() >= similar.getFirst().score() - NEAR_BEST)
                .map(Scored::url)
                .toList();
    }

    private record Scored(String url, double score) {}

    /** Sørensen and Dice: twice what is shared, over all. */
    private static double similarity(Set<String> one, Set<String> other) {
        var shared = new HashSet<>(one);
        shared.retainAll(other);
        return 2.0 * shared.size() / (one.size() + other.size());
    }

    /** Each two characters that follow each other, without what people do not type. */
    private static Set<String> pairs(String url) {
        var text = "^" + url.toLowerCase(Locale.ROOT).replaceFirst("^https?://(www\\.)?", "") + "$";
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
