package io.newswire.benchmarks;

import java.util.List;

/** F1 over short passages that must, and must not, be in the body. */
final class Snippets {
    private Snippets() {}

    static double f1(List<SetScore.Pair> pairs) {
        double kept = 0;
        double wrong = 0;
        for (var pair : pairs) {
            var body = oneSpace(pair.found().articleBody());
            for (var must : pair.page().with()) {
                boolean there = body.contains(oneSpace(must));
                kept += there ? 1 : 0;
                wrong += there ? 0 : 1;
            }
            wrong += pair.page().without().stream()
                    .filter(mustNot -> body.contains(oneSpace(mustNot)))
                    .count();
        }
        return kept + wrong == 0 ? Double.NaN : 2 * kept / (2 * kept + wrong);
    }

    private static String oneSpace(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }
}
