package io.newswire.benchmarks;

import java.util.List;
import java.util.function.Consumer;

/** Pages per second on the calling thread, after a warm-up. */
final class Speed {
    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 3;

    private Speed() {}

    /** The best of some rounds: the others were disturbed by something else on the machine. */
    static double of(List<LabelledPage> pages, Consumer<LabelledPage> work) {
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            pages.forEach(work);
        }
        double best = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            pages.forEach(work);
            best = Math.max(best, pages.size() * 1e9 / (System.nanoTime() - start));
        }
        return best;
    }
}
